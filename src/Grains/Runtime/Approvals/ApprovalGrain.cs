using CalWater.Grains.Approvals;
using CalWater.Identity.Approvals;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Approvals;

[GrainType("approval")]
internal sealed class ApprovalGrain([PersistentState("approval")] IPersistentState<ApprovalState> state, ApprovalHelp help, ApprovedActs acts, TimeProvider clock)
    : Grain, IApprovalGrain, IRemindable
{
    private const string Reminder = "approval";
    private static readonly TimeSpan AfterACrash = TimeSpan.FromMinutes(1);

    private string Key => this.GetPrimaryKeyString();

    private string Id => ApprovalGrains.IdOf(Key);

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>What a crash kept from list and trails is told before anything else is done.</summary>
    public override Task OnActivateAsync(CancellationToken cancellationToken) => help.TellAsync(Id, Key, state.State);

    public async Task Ask(ApprovalRequest request)
    {
        if (state.State.Request is not null) return;
        await this.RemindAfterAsync(Reminder, AfterACrash);
        await CommitAsync(state.State.Ask(request, Now));
        await this.RemindAfterAsync(Reminder, ApprovalState.Longest);
    }

    public Task<Approval?> Get() => Task.FromResult(state.State.Show(Id, Now));

    public async Task<ApprovalVerdict> Decide(ApprovalAnswer answer)
    {
        if (await help.FindAsync(answer.Decider) is not { } decider) return ApprovalVerdict.NotASupervisor;
        var verdict = state.State.VerdictOn(decider, answer, Now);
        if (verdict != ApprovalVerdict.Decided) return verdict;
        await this.RemindAfterAsync(Reminder, AfterACrash);
        await CommitAsync(state.State.Decide(decider, answer, Now));
        await FinishAsync();
        return verdict;
    }

    /// <summary>Carries out what was approved before a crash, and lets lapse what nobody decided.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) => FinishAsync();

    private async Task FinishAsync()
    {
        if (state.State.IsUnderWay) await CommitAsync(state.State.Finish(await acts.CarryOutAsync(Id, state.State.Request!.Act), Now));
        else if (state.State.HasLapsed(Now)) await CommitAsync(state.State.Finish(ApprovalStanding.Lapsed, Now));
        if (state.State is { Request: not null, End: null }) await this.RemindAfterAsync(Reminder, state.State.Until - Now);
        else await this.EndReminderAsync(Reminder);
    }

    private async Task CommitAsync(ApprovalState next)
    {
        if (ReferenceEquals(next, state.State)) return;
        await this.CommitAsync(state, next);
        try
        {
            await help.TellAsync(Id, Key, next);
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }
}
