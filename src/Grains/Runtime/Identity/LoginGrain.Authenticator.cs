using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Identity.Totp;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class LoginGrain
{
    public async Task<string?> BeginAuthenticator(string sessionId)
    {
        if (!state.State.IsFresh(sessionId, Now) || state.State.Authenticator is not null) return null;
        await CommitAsync(state.State.BeginAuthenticator(TotpSecret.New()));
        return state.State.NewAuthenticator?.Base32;
    }

    public Task<string?> NewAuthenticator(string sessionId) =>
        Task.FromResult(state.State.IsFresh(sessionId, Now) ? state.State.NewAuthenticator?.Base32 : null);

    public async Task<AuthenticatorVerdict> FinishAuthenticator(string sessionId, string code, ImmutableArray<string> recoveryCodeHashes)
    {
        if (!state.State.IsFresh(sessionId, Now) || state.State.NewAuthenticator is null) return AuthenticatorVerdict.Expired;
        var (next, isDone) = state.State.FinishAuthenticator(code, recoveryCodeHashes, Now);
        await CommitAsync(next);
        return isDone ? AuthenticatorVerdict.Done : AuthenticatorVerdict.WrongCode;
    }

    public async Task<bool> TurnAuthenticatorOff(int attempt, string code)
    {
        var (next, isDone) = state.State.TurnAuthenticatorOff(attempt, code, Now);
        await CommitAsync(next);
        if (!isDone) await TellOwnerAsync(next.Failures.Count);
        return isDone;
    }

    public Task<bool> IsWaitingForCode(string waitingId) => Task.FromResult(state.State.IsWaitingForCode(waitingId, Now));

    public async Task<SignInStep> TryCode(TypedCode typed)
    {
        var before = state.State;
        var (next, step) = before.TryCode(typed, Now);
        await CommitAsync(next.OweNewComputer(before, typed.SessionId, typed.Browser, Now));
        if (step == SignInStep.Refused) await TellOwnerAsync(next.Failures.Count);
        await TellOfNewComputerAsync();
        return step;
    }
}
