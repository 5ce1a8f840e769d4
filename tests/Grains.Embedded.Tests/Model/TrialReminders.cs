namespace CalWater.Grains.Embedded.Tests;

/// <summary>The reminders of a trial: what was set, and whether each came as it must.</summary>
internal sealed class TrialReminders(TrialHost host, Witness witness)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, ReminderModel> models = [];
    private DateTimeOffset settledAt = host.Clock.GetUtcNow();
    private int faultsThen;
    private int failuresThen;

    private DateTimeOffset Now => host.Clock.GetUtcNow();

    public Task RemindAsync(string key, TimeSpan period)
    {
        var firstDue = Now + (period / 2);
        return ChangeAsync(() => host.Diary(key).Remind(period / 2, period), () => ModelOf(key).Set(firstDue, period));
    }

    public Task ForgetAsync(string key) => ChangeAsync(() => host.Diary(key).Forget(), ModelOf(key).End);

    /// <summary>Waits until nothing is due, and compares what came since the last time with what should have come.</summary>
    public async Task SettleAsync(bool wasDown = false)
    {
        while (await AnyDueAsync())
            if (!await host.Faults.NextEndAsync(TimeSpan.FromMilliseconds(50)) && host.Faults.Met > faultsThen) host.Clock.Advance(Minute);
        Compare(wasDown);
        (settledAt, faultsThen, failuresThen) = (Now, host.Faults.Met, witness.FailedReminders);
        witness.Ticks.Clear();
    }

    private void Compare(bool wasDown)
    {
        foreach (var (key, model) in models)
        {
            var (least, most) = model.Times(settledAt, Now, wasDown);
            var came = witness.Ticks.Count(tick => tick == key);
            if (came < least && witness.FailedReminders == failuresThen) Tell(key, came, $"at least {least}");
            if (came > most && host.Faults.Met == faultsThen) Tell(key, came, $"at most {most}");
        }
    }

    private void Tell(string key, int came, string should) =>
        witness.Breaches.Enqueue($"{key} was reminded {came} times between {settledAt} and {Now}, not {should}");

    private static Task ChangeAsync(Func<Task> change, Action then) => Trial.TryAsync(
        async () =>
        {
            await change();
            then();
        },
        isCommitted =>
        {
            if (isCommitted) then();
        });

    private async Task<bool> AnyDueAsync() =>
        await host.SqlAsync($"select count(*) from grain_reminders where next_due <= '{Now:yyyy-MM-dd HH:mm:ssK}'") is not 0L;

    private ReminderModel ModelOf(string key) => models.TryGetValue(key, out var model) ? model : models[key] = new();
}
