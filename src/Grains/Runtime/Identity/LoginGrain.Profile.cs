using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Identity;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class LoginGrain
{
    public Task<LoginSecurity> Security(string sessionId, string? computerToken) =>
        Task.FromResult(state.State.Security(sessionId, computerToken, Now));

    public Task<bool> IsFresh(string sessionId) => Task.FromResult(state.State.IsFresh(sessionId, Now));

    public Task PasswordConfirmed(ConfirmedPassword confirmed) => CommitAsync(state.State.ConfirmPassword(confirmed, Now));

    public async Task ChangePassword(ChangedPassword changed)
    {
        await CommitAsync(state.State.ChangePassword(changed, Now));
        await TellAsync(LoginChange.Password);
    }

    public Task<string?> PasswordHash(string sessionId) =>
        Task.FromResult(state.State.IsFresh(sessionId, Now) ? state.State.PasswordHash : null);

    public async Task<bool> ChangeQuestions(string sessionId, ImmutableArray<HashedAnswer> answers)
    {
        if (!state.State.IsFresh(sessionId, Now)) return false;
        await CommitAsync(state.State.ChangeQuestions(answers, Now));
        await TellAsync(LoginChange.Questions);
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

    private async Task TellAsync(LoginChange change) => await help.Letters.ChangedAsync(Id, state.State, change, await OfferAsync());

    /// <summary>Makes a link for a mail that is about to be sent.</summary>
    private async Task<string> OfferAsync()
    {
        var secret = Secret.New();
        await CommitAsync(state.State.Offer(secret, Now));
        return secret;
    }
}
