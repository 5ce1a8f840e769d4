using System.Threading.Channels;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>
/// Durable reminders: kept in the database, brought to their grain as a call like any other. A reminder's next time is
/// set after its grain was called, so a crash between the two brings it again.
/// </summary>
internal sealed class GrainReminders(GrainEngine engine, ReminderTable table, TimeProvider time)
{
    /// <summary>Orleans' shortest period.</summary>
    public static readonly TimeSpan ShortestPeriod = TimeSpan.FromMinutes(1);

    private const int AtOnce = 256;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);
    private static readonly GrainMethod Receive = GrainMethod.Of(typeof(IRemindable).GetMethod(nameof(IRemindable.ReceiveReminder))!);

    // Touched by the loop only. A reminder that has moved on is another key.
    private readonly Dictionary<Reminder, Task> underWay = [];
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private ITimer? alarm;
    private Task loop = Task.CompletedTask;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public void Start()
    {
        alarm = time.CreateTimer(_ => Wake(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        loop = RunAsync();
    }

    public async Task StopAsync()
    {
        wake.Writer.TryComplete();
        await loop;
        alarm?.Dispose();
        await Task.WhenAll(underWay.Values);
    }

    public async Task<IGrainReminder> RegisterAsync(IGrainContext grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, ShortestPeriod);
        if (grain.GrainInstance is not IRemindable) throw new ArgumentException($"{grain.GrainId} is not {nameof(IRemindable)}.");
        var firstDue = Now + dueTime;
        var reminder = new Reminder(grain.GrainId, name, firstDue, period, firstDue);
        await NamedAsync(grain, name, "set", table.PutAsync(reminder));
        Wake();
        return reminder;
    }

    public Task UnregisterAsync(IGrainContext grain, IGrainReminder reminder) =>
        NamedAsync(grain, reminder.ReminderName, "ended", table.RemoveAsync(grain.GrainId, reminder.ReminderName));

    public async Task<IGrainReminder?> FindAsync(IGrainContext grain, string name) => await table.FindAsync(grain.GrainId, name);

    private static async Task NamedAsync(IGrainContext grain, string name, string what, Task change)
    {
        try
        {
            await change;
        }
        catch (Exception error) when (error is not OrleansException)
        {
            throw new OrleansException($"{grain.GrainId}: reminder '{name}' could not be {what}: {error.Message}", error);
        }
    }

    private void Wake() => wake.Writer.TryWrite(true);

    private async Task RunAsync()
    {
        await foreach (var _ in wake.Reader.ReadAllAsync())
        {
            try
            {
                alarm!.Change(await BringDueAsync(), Timeout.InfiniteTimeSpan);
            }
            catch (Exception error)
            {
                engine.Log.RemindersFailed(error);
                alarm!.Change(LongestSleep, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Brings what is due and not yet on its way; the time until the next look.</summary>
    private async Task<TimeSpan> BringDueAsync()
    {
        foreach (var (arrived, _) in underWay.Where(bringing => bringing.Value.IsCompleted)) underWay.Remove(arrived);
        var next = await table.NextAsync(AtOnce);
        foreach (var reminder in next.Where(reminder => reminder.NextDue <= Now && !underWay.ContainsKey(reminder)))
            underWay[reminder] = BringAsync(reminder);
        var sleeps = next.Select(reminder => reminder.NextDue - Now).Where(sleep => sleep > TimeSpan.Zero);
        return sleeps.Append(LongestSleep).Min();
    }

    private async Task BringAsync(Reminder reminder)
    {
        try
        {
            var status = new TickStatus(reminder.FirstDue, reminder.Period, Now);
            await (Task)engine.Send(reminder.Grain, Receive, [reminder.Name, status]);
        }
        catch (Exception error)
        {
            engine.Log.ReminderFailed(error, reminder.Grain, reminder.Name);
        }
        await AdvanceAsync(reminder);
    }

    private async Task AdvanceAsync(Reminder reminder)
    {
        try
        {
            await table.AdvanceAsync(reminder, reminder.DueAfter(Now));
            Wake();
        }
        catch (Exception error)
        {
            engine.Log.RemindersFailed(error);
        }
    }
}
