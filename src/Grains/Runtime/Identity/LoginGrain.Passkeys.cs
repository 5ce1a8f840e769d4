using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Identity.Logins;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class LoginGrain
{
    public Task<ImmutableArray<KnownPasskey>> Passkeys() =>
        Task.FromResult<ImmutableArray<KnownPasskey>>([.. state.State.Passkeys.Reverse().Select(passkey => passkey.Shown())]);

    public Task<ImmutableArray<PasskeyCredential>> PasskeyCredentials() =>
        Task.FromResult<ImmutableArray<PasskeyCredential>>([.. state.State.Passkeys.Select(passkey => passkey.Credential)]);

    public async Task<PasskeyVerdict> AddPasskey(NewPasskey added)
    {
        var verdict = state.State.MayAdd(added, Now);
        if (verdict != PasskeyVerdict.Added) return verdict;
        await CommitAsync(state.State.AddPasskey(added, Now));
        return verdict;
    }

    public Task<bool> RenamePasskey(string id, string name) => CommitIfAnyAsync(state.State.RenamePasskey(id, name, Now));

    public Task<bool> RemovePasskey(string sessionId, string id) =>
        CommitIfAnyAsync(state.State.IsFresh(sessionId, Now) ? state.State.RemovePasskey(id, Now) : null);

    public async Task<SignInStep> PasskeyPassed(PassedPasskey passed)
    {
        var before = state.State;
        var (next, step) = before.PassPasskey(passed, Now);
        if (!before.Recognises(passed.ComputerToken)) next = next.OweNewComputer(before, passed.SessionId, passed.Browser, Now);
        await CommitAsync(next);
        await TellOfNewComputerAsync();
        return step;
    }

    public async Task<bool> PasskeyConfirmed(PassedPasskey passed)
    {
        var (next, isDone) = state.State.ConfirmByPasskey(passed, Now);
        await CommitAsync(next);
        return isDone;
    }

    public Task PasskeyRefused(string browser) => CommitAsync(state.State.RefusePasskey(browser, Now));

    public Task<bool> IsWaitingForPasskey(string waitingId) => Task.FromResult(state.State.IsWaitingForPasskey(waitingId, Now));

    private async Task<bool> CommitIfAnyAsync(Login? next)
    {
        if (next is not null) await CommitAsync(next);
        return next is not null;
    }
}
