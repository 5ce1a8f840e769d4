using CalWater.Grains.Identity;
using CalWater.Identity.Logins;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

internal sealed partial class LoginGrain([PersistentState("login")] IPersistentState<Login> state, LoginHelp help, TimeProvider clock)
    : Grain, ILoginGrain
{
    private LoginId Id => IdentityGrains.LoginOf(this.GetPrimaryKeyString());

    public Task Create(NewLogin login) => CommitAsync(state.State.Create(login, Now));

    public Task<LoginProfile?> Get() => Task.FromResult(state.State.Profile(Id));

    public Task SetLanguage(Language language) => CommitAsync(state.State.Speak(language, Now));

    public async Task<Attempt> TryPassword()
    {
        var examined = !state.State.Failures.ArePaused(Now);
        await CommitAsync(state.State.Try(Now));
        return new(state.State.Failures.Count, state.State.PasswordHash, examined);
    }

    public async Task<Attempt?> TryAnswer(string waitingId)
    {
        if (!state.State.IsWaitingForAnswer(waitingId, Now)) return null;
        var examined = !state.State.Failures.ArePaused(Now);
        await CommitAsync(state.State.Try(Now));
        return new(state.State.Failures.Count, state.State.AskedAnswer?.Hash, examined);
    }

    public async Task<SignInStep> PasswordPassed(PassedPassword passed)
    {
        var before = state.State;
        var next = before.PassPassword(passed, Now);
        if (!before.Recognises(passed.ComputerToken)) next = next.OweNewComputer(before, passed.SessionId, passed.Browser, Now);
        await CommitAsync(next);
        await TellOfNewComputerAsync();
        return state.State.HasSession(passed.SessionId, Now) ? SignInStep.SignedIn
            : state.State.Authenticator is null ? SignInStep.QuestionAsked
            : SignInStep.CodeAsked;
    }

    public async Task<SignInStep> AnswerPassed(PassedAnswer passed)
    {
        var before = state.State;
        await CommitAsync(before.PassAnswer(passed, Now).OweNewComputer(before, passed.SessionId, passed.Browser, Now));
        await TellOfNewComputerAsync();
        return state.State.HasSession(passed.SessionId, Now) ? SignInStep.SignedIn : SignInStep.Expired;
    }

    public Task<SecurityQuestion?> AskedQuestion(string waitingId) =>
        Task.FromResult(state.State.IsWaitingForAnswer(waitingId, Now) ? state.State.AskedAnswer?.Question : null);

    public Task<UnrecognisedBecause?> WhyUnrecognised(string waitingId, string browser) =>
        Task.FromResult(state.State.IsWaiting(waitingId, Now) ? state.State.WhyUnrecognised(browser) : (UnrecognisedBecause?)null);

    public Task<bool> HasSession(string sessionId) => Task.FromResult(state.State.HasSession(sessionId, Now));

    public Task SawSession(string sessionId) => CommitAsync(state.State.SawSession(sessionId, Now));

    public Task EndSession(string sessionId) => CommitAsync(state.State.EndSession(sessionId, Now));

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Commits the next state, and tells the owner what it owes; what an earlier commit could not tell too.</summary>
    private async Task CommitAsync(Login next)
    {
        await KeepAsync(next);
        await TellOfChangesAsync();
    }

    private Task KeepAsync(Login next) => help.CommitAsync(this, state, next, Id);
}
