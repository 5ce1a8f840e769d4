using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Identity.Staff;
using CalWater.Identity.Totp;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class StaffGrain([PersistentState("staff")] IPersistentState<StaffLogin> state, StaffHelp help, TimeProvider clock)
    : Grain, IStaffGrain
{
    private StaffId Id => IdentityGrains.StaffOf(this.GetPrimaryKeyString());

    /// <summary>A row that a crash kept from the trail is added, and a mail that it kept from the member sent, before anything else is done.</summary>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await help.RecordAsync(Id, state.State);
        await TellOwnerAsync(state.State.Failures.PausedBy);
    }

    public async Task<bool> TakesInvitation(string invitation)
    {
        if (await help.InvitesAsync(Id, state.State, invitation, Now)) return true;
        await CommitAsync(state.State.RefuseInvitation(Act()));
        return false;
    }

    public async Task<bool> ChoosePassword(string invitation, string passwordHash)
    {
        if (!await TakesInvitation(invitation)) return false;
        await CommitAsync(state.State.ChoosePassword(invitation, passwordHash, TotpSecret.New(), Act()));
        return true;
    }

    public async Task<string?> SetupSecret(string invitation) =>
        await help.InvitesAsync(Id, state.State, invitation, Now) ? state.State.SetupSecret(invitation)?.Base32 : null;

    public async Task<StaffSetupVerdict> FinishSetup(string invitation, string code, ImmutableArray<string> recoveryCodeHashes)
    {
        if (!await TakesInvitation(invitation)) return StaffSetupVerdict.Expired;
        var (next, isDone) = state.State.FinishSetup(invitation, code, recoveryCodeHashes, Act());
        await CommitAsync(next);
        return isDone ? StaffSetupVerdict.Done : StaffSetupVerdict.WrongCode;
    }

    public async Task<Attempt> TryPassword()
    {
        var examined = !state.State.Failures.ArePaused(Now);
        await CommitAsync(state.State.Try(Now));
        return new(state.State.Failures.Count, state.State.PasswordHash, examined);
    }

    public Task PasswordPassed(StaffPassedPassword passed) => CommitAsync(state.State.PassPassword(passed, Act(("browser", passed.Browser))));

    public async Task PasswordFailed(int attempt, string browser)
    {
        await CommitAsync(state.State.RefusePassword(Act(("browser", browser))));
        await TellOwnerAsync(attempt);
    }

    public Task<bool> IsWaiting(string waitingId) => Task.FromResult(state.State.IsWaiting(waitingId, Now));

    public async Task<StaffCodeVerdict> TryCode(StaffTypedCode typed)
    {
        var (next, verdict) = state.State.TryCode(typed, Act(("browser", typed.Browser)));
        await CommitAsync(next);
        if (verdict == StaffCodeVerdict.Refused) await TellOwnerAsync(next.Failures.Count);
        return verdict;
    }

    public Task<bool> HasSession(string sessionId) => Task.FromResult(state.State.HasSession(sessionId, Now));

    public Task SawSession(string sessionId) => CommitAsync(state.State.SawSession(sessionId, Now));

    public Task EndSession(string sessionId) => CommitAsync(state.State.EndSession(sessionId, Act()));

    public Task EndSessions(string actor, string reason) =>
        CommitAsync(state.State.EndSessions(new(actor, Now) { Details = [("reason", reason)] }));

    public Task Leave() => help.ForgetIfGoneAsync(Id, state);

    private async Task TellOwnerAsync(int attempt) => await CommitAsync(await help.TellOwnerAsync(Id, state.State, attempt, Now));

    private Task CommitAsync(StaffLogin next) => help.CommitAsync(this, state, next, Id);

    private StaffAct Act(params (string, string)[] details) => StaffAct.By(Id, Now, details);

    private DateTimeOffset Now => clock.GetUtcNow();
}
