using System.Collections.Immutable;
using CalWater.Grains.Identity;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class LoginGrain
{
    public Task<LoginSecurity> Security(string sessionId, string? computerToken) =>
        Task.FromResult(state.State.Security(sessionId, computerToken, Now));

    public Task<bool> IsFresh(string sessionId) => Task.FromResult(state.State.IsFresh(sessionId, Now));

    public Task PasswordConfirmed(ConfirmedPassword confirmed) => CommitAsync(state.State.ConfirmPassword(confirmed, Now));

    public Task ChangePassword(ChangedPassword changed) => CommitAsync(state.State.ChangePassword(changed, Now));

    public Task<string?> PasswordHash(string sessionId) =>
        Task.FromResult(state.State.IsFresh(sessionId, Now) ? state.State.PasswordHash : null);

    public async Task<bool> ChangeQuestions(string sessionId, ImmutableArray<HashedAnswer> answers)
    {
        if (!state.State.IsFresh(sessionId, Now)) return false;
        await CommitAsync(state.State.ChangeQuestions(answers, Now));
        return true;
    }

    public Task EndOtherSession(string id) => CommitAsync(state.State.EndOther(id, Now));

    public Task ForgetComputer(string id) => CommitAsync(state.State.Forget(id, Now));

    public Task ForgetComputers() => CommitAsync(state.State.ForgetAll(Now));

    public Task SignOutEverywhere() => CommitAsync(state.State.SignOutEverywhere(Now));

    public Task<bool> TakesNotMe(string secret) => Task.FromResult(state.State.TakesNotMe(secret, Now));

    public async Task NotMe(string secret)
    {
        if (!state.State.TakesNotMe(secret, Now)) return;
        await RemindAfterAsync(AfterACrash);
        await CommitAsync(state.State.NotMe(secret, Now));
        await FinishEmailAsync();
    }
}
