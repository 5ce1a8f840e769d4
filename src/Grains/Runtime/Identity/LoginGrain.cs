using CalWater.Grains.Identity;
using CalWater.Identity.Logins;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

internal sealed class LoginGrain([PersistentState("login")] IPersistentState<Login> state, LoginLetters letters, TimeProvider clock)
    : Grain, ILoginGrain
{
    private LoginId Id => IdentityGrains.LoginOf(this.GetPrimaryKeyString());

    public Task Create(NewLogin login) => CommitAsync(state.State.Create(login, Now));

    public Task<LoginProfile?> Get() => Task.FromResult(state.State.Profile(Id));

    public Task SetLanguage(Language language) => CommitAsync(state.State.Speak(language));

    public async Task<Attempt> TryPassword()
    {
        var examined = !state.State.Failures.ArePaused(Now);
        await CommitAsync(state.State.Try(Now));
        return new(state.State.Failures.Count, state.State.PasswordHash, examined);
    }

    public async Task<Attempt?> TryAnswer(string waitingId)
    {
        if (!state.State.IsWaiting(waitingId, Now)) return null;
        var examined = !state.State.Failures.ArePaused(Now);
        await CommitAsync(state.State.Try(Now));
        return new(state.State.Failures.Count, state.State.AskedAnswer?.Hash, examined);
    }

    public async Task<SignInStep> PasswordPassed(PassedPassword passed)
    {
        var recognised = state.State.Recognises(passed.ComputerToken);
        await CommitAsync(state.State.PassPassword(passed, Now));
        if (!state.State.HasSession(passed.SessionId, Now)) return SignInStep.QuestionAsked;
        if (!recognised) await letters.NewComputerAsync(state.State, passed.SessionId, passed.Browser);
        return SignInStep.SignedIn;
    }

    public async Task<SignInStep> AnswerPassed(PassedAnswer passed)
    {
        await CommitAsync(state.State.PassAnswer(passed, Now));
        if (!state.State.HasSession(passed.SessionId, Now)) return SignInStep.Expired;
        await letters.NewComputerAsync(state.State, passed.SessionId, passed.Browser);
        return SignInStep.SignedIn;
    }

    public async Task AttemptFailed(int attempt)
    {
        var now = Now;
        if (!state.State.Exists || !state.State.Failures.TellsOwner(attempt, now)) return;
        await letters.SignInBlockedAsync(Id, state.State);
        await CommitAsync(state.State.OwnerTold(now));
    }

    public Task<SecurityQuestion?> AskedQuestion(string waitingId) =>
        Task.FromResult(state.State.IsWaiting(waitingId, Now) ? state.State.AskedAnswer?.Question : null);

    public Task<bool> HasSession(string sessionId) => Task.FromResult(state.State.HasSession(sessionId, Now));

    public Task SawSession(string sessionId) => CommitAsync(state.State.SawSession(sessionId, Now));

    public Task EndSession(string sessionId) => CommitAsync(state.State.EndSession(sessionId));

    private DateTimeOffset Now => clock.GetUtcNow();

    private Task CommitAsync(Login next) => this.CommitAsync(state, next);
}
