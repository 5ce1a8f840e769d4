using CalWater.Accounts.Linking;
using CalWater.Grains.Linking;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Linking;

[GrainType("linking")]
internal sealed class LinkingGrain([PersistentState("linking")] IPersistentState<LinkingState> state, Linker linker) : Grain, ILinkingGrain, IRemindable
{
    private const string Reminder = "linking";
    private static readonly TimeSpan AfterACrash = TimeSpan.FromMinutes(1);

    private string Key => this.GetPrimaryKeyString();

    public async Task<LinkingVerdict> CarryOut(LinkingOrder order)
    {
        if (state.State.Order is null)
        {
            if (await linker.RefusalAsync(order) is { } refusal) return refusal;
            await this.RemindAfterAsync(Reminder, AfterACrash);
            await this.CommitAsync(state, state.State.Give(order));
        }
        return await FinishAsync(state.State.Order!);
    }

    /// <summary>Finishes what a crash cut, and forgets what ended a day ago.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (state.State is { Order: { } order, Verdict: null })
        {
            await FinishAsync(order);
            return;
        }
        await state.ClearStateAsync();
        await this.EndReminderAsync(Reminder);
    }

    private async Task<LinkingVerdict> FinishAsync(LinkingOrder order)
    {
        if (state.State.Verdict is { } known) return known;
        var verdict = await HoldAsync(order) ? await MoveAsync(order) : LinkingVerdict.Taken;
        await this.CommitAsync(state, state.State.End(verdict));
        await this.RemindAfterAsync(Reminder, LinkingState.Remembered);
        return verdict;
    }

    private async Task<bool> HoldAsync(LinkingOrder order)
    {
        if (state.State.Phase >= LinkingPhase.Held) return true;
        if (!await linker.HoldAsync(Key, order)) return false;
        await this.CommitAsync(state, state.State.Reach(LinkingPhase.Held));
        return true;
    }

    private async Task<LinkingVerdict> MoveAsync(LinkingOrder order)
    {
        if (state.State.Phase < LinkingPhase.Shown)
        {
            await linker.ShowAsync(order);
            await this.CommitAsync(state, state.State.Reach(LinkingPhase.Shown));
        }
        await linker.HandOverAsync(Key, order);
        return LinkingVerdict.Done;
    }
}
