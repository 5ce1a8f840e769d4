using System.Data.Common;

namespace CalWater.Grains.Cluster.Moving;

/// <summary>The tables of the single-process engine.</summary>
internal sealed class EmbeddedTables(TimeProvider time) : IEngineTables
{
    private static readonly string[] StateKey = ["grain_type", "grain_key", "state_name"], ReminderKey = ["grain_type", "grain_key", "name"];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Also moves the lease on, so that a portal that starts meanwhile is seen, or sees that it must wait.</summary>
    public async Task<string?> RefusalAsync(DbTransaction transaction)
    {
        if (!await transaction.HasTableAsync("grain_lease"))
            return "The embedded engine has no tables in this database yet. Start the default build of the portal on it once, and stop it.";
        if (await transaction.ExecuteAsync("update grain_lease set token = token + 1 where holder = ''") == 1) return null;
        var holder = (await transaction.ReadAsync("select holder from grain_lease", row => row.GetString(0))).Single();
        return $"A portal on the embedded engine runs on this database ({holder}). Stop it; if it was killed, start it once and stop it.";
    }

    public Task<long> CountAsync(DbTransaction transaction) => transaction.NumberAsync(
        "select (select count(*) from grain_state where payload is not null) + (select count(*) from grain_reminders)");

    public Task<List<MovedState>> SomeStatesAsync(DbTransaction transaction, int count) => transaction.ReadAsync(
        $"select grain_type, grain_key, state_name, payload from grain_state where payload is not null limit {count}", State);

    public Task<List<MovedReminder>> SomeRemindersAsync(DbTransaction transaction, int count) => transaction.ReadAsync(
        $"select grain_type, grain_key, name, first_due, period_ms from grain_reminders limit {count}", Reminder);

    public Task<List<MovedState>> SameStatesAsync(DbTransaction transaction, IReadOnlyList<MovedState> states) => transaction.ReadAsync(
        $"select grain_type, grain_key, state_name, payload from grain_state where payload is not null and ({Rows.AnyOf(states.Count, StateKey)})",
        State, Keys(states));

    public Task<List<MovedReminder>> SameRemindersAsync(DbTransaction transaction, IReadOnlyList<MovedReminder> reminders) => transaction.ReadAsync(
        $"select grain_type, grain_key, name, first_due, period_ms from grain_reminders where {Rows.AnyOf(reminders.Count, ReminderKey)}",
        Reminder, Keys(reminders));

    public Task AddAsync(DbTransaction transaction, IReadOnlyList<MovedState> states) => transaction.ExecuteAsync(
        $"""
        insert into grain_state (grain_type, grain_key, state_name, payload, etag, modified) values {Rows.Tuples(states.Count, 6)}
        on conflict ({string.Join(", ", StateKey)}) do update set payload = excluded.payload, etag = grain_state.etag + 1, modified = excluded.modified
        """,
        [.. states.SelectMany(state => (object[])[state.GrainType, state.Key, state.Name, state.Payload, 1L, Now])]);

    /// <summary>Due at once where the time is over: better once too often than never.</summary>
    public Task AddAsync(DbTransaction transaction, IReadOnlyList<MovedReminder> reminders) => transaction.ExecuteAsync(
        $"insert into grain_reminders (grain_type, grain_key, name, first_due, period_ms, next_due) values {Rows.Tuples(reminders.Count, 6)}",
        [.. reminders.SelectMany(one => (object[])[one.GrainType, one.Key, one.Name, one.FirstDue, one.PeriodMs, one.FirstDue > Now ? one.FirstDue : Now])]);

    public Task RemoveAsync(DbTransaction transaction, IReadOnlyList<MovedState> states) => transaction.ExecuteAsync(
        $"delete from grain_state where {Rows.AnyOf(states.Count, StateKey)}", Keys(states));

    public Task RemoveAsync(DbTransaction transaction, IReadOnlyList<MovedReminder> reminders) => transaction.ExecuteAsync(
        $"delete from grain_reminders where {Rows.AnyOf(reminders.Count, ReminderKey)}", Keys(reminders));

    public Task RemoveClearedAsync(DbTransaction transaction) => transaction.ExecuteAsync("delete from grain_state where payload is null");

    private static MovedState State(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3));

    private static MovedReminder Reminder(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), Rows.ToMilliseconds(row.GetDateTime(3)), row.GetInt64(4));

    private static object[] Keys(IEnumerable<MovedState> states) => [.. states.SelectMany(state => (string[])[state.GrainType, state.Key, state.Name])];

    private static object[] Keys(IEnumerable<MovedReminder> reminders) => [.. reminders.SelectMany(one => (string[])[one.GrainType, one.Key, one.Name])];
}
