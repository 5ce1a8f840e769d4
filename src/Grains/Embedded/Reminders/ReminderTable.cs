using System.Data.Common;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>A reminder as it lies in the database; times are UTC.</summary>
internal sealed record Reminder(GrainId Grain, string Name, DateTime FirstDue, TimeSpan Period, DateTime NextDue) : IGrainReminder
{
    string IGrainReminder.ReminderName => Name;

    /// <summary>The first time after this moment at which it is due: what was missed before counts as one.</summary>
    public DateTime DueAfter(DateTime moment) =>
        moment < FirstDue ? FirstDue : FirstDue + ((Math.Floor((moment - FirstDue) / Period) + 1) * Period);
}

/// <summary>The table of reminders.</summary>
internal sealed class ReminderTable(GrainDatabase database, EngineLog log)
{
    private const string Columns = "grain_type, grain_key, name, first_due, period_ms, next_due";

    public Task PutAsync(Reminder reminder) => database.WriteAsync(new(
        $"""
        insert into grain_reminders ({Columns}) values ($1, $2, $3, $4, $5, $6)
        on conflict (grain_type, grain_key, name) do update
        set first_due = excluded.first_due, period_ms = excluded.period_ms, next_due = excluded.next_due
        """,
        [reminder.Grain.TypeName, reminder.Grain.KeyText, reminder.Name, reminder.FirstDue, (long)reminder.Period.TotalMilliseconds, reminder.NextDue]));

    public Task RemoveAsync(GrainId grain, string name) => database.WriteAsync(new(
        "delete from grain_reminders where grain_type = $1 and grain_key = $2 and name = $3", [grain.TypeName, grain.KeyText, name]));

    /// <summary>Sets the next time, unless the reminder has been changed since it was read.</summary>
    public Task AdvanceAsync(Reminder reminder, DateTime nextDue) => database.WriteAsync(new(
        "update grain_reminders set next_due = $4 where grain_type = $1 and grain_key = $2 and name = $3 and first_due = $5 and next_due = $6",
        [reminder.Grain.TypeName, reminder.Grain.KeyText, reminder.Name, nextDue, reminder.FirstDue, reminder.NextDue]));

    public async Task<Reminder?> FindAsync(GrainId grain, string name) =>
        (await database.ReadAsync(
            $"select {Columns} from grain_reminders where grain_type = $1 and grain_key = $2 and name = $3",
            Read, grain.TypeName, grain.KeyText, name)).SingleOrDefault();

    /// <summary>The reminders that come first, due or not.</summary>
    public async Task<List<Reminder>> NextAsync(int count) =>
        [.. (await database.ReadAsync($"select {Columns} from grain_reminders order by next_due limit $1", ReadSound, (long)count)).OfType<Reminder>()];

    // A broken row must not hold up the others, nor come again and again.
    private Reminder? ReadSound(DbDataReader row)
    {
        try
        {
            var reminder = Read(row);
            return reminder.Period >= GrainReminders.ShortestPeriod ? reminder : throw new FormatException($"{reminder.Period} is no period.");
        }
        catch (Exception error) when (error is FormatException or InvalidCastException or OverflowException)
        {
            log.ReminderBroken(error, GrainId.Create(row.GetString(0), row.GetString(1)), row.GetString(2));
            return null;
        }
    }

    private static Reminder Read(DbDataReader row) => new(
        GrainId.Create(row.GetString(0), row.GetString(1)), row.GetString(2),
        Utc(row.GetDateTime(3)), TimeSpan.FromMilliseconds(row.GetInt64(4)), Utc(row.GetDateTime(5)));

    private static DateTime Utc(DateTime stored) => DateTime.SpecifyKind(stored, DateTimeKind.Utc);
}
