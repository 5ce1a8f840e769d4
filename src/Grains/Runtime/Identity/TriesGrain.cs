using CalWater.Grains.Identity;
using CalWater.Identity.Tries;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

internal sealed class TriesGrain([PersistentState("tries")] IPersistentState<DayOfTries> state, TimeProvider clock)
    : Grain, ITriesGrain, IRemindable
{
    private const string Reminder = "tries";

    /// <summary>Longer than any business day, also the one on which summer time ends.</summary>
    private static readonly TimeSpan OverADay = TimeSpan.FromHours(26);

    public async Task<bool> Take(int limitPerDay)
    {
        var today = clock.PacificToday();
        if (state.State.Day != today) await this.RemindAfterAsync(Reminder, OverADay);
        await this.CommitAsync(state, state.State.Another(today));
        return state.State.Count <= limitPerDay;
    }

    public Task TakeBack() => this.CommitAsync(state, state.State.OneFewer());

    /// <summary>A day that is over leaves nothing behind.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (state.State.Day >= clock.PacificToday()) return;
        await state.ClearStateAsync();
        await this.EndReminderAsync(Reminder);
    }
}
