using CalWater.Grains.Identity;
using CalWater.Identity.Logins;
using CalWater.Identity.Passwords;
using CalWater.Identity.Questions;
using Microsoft.Extensions.Options;
using Orleans;

namespace CalWater.Identity.SignIns;

/// <summary>
/// Signs a browser in. Every try is counted in the login before its hash is checked here, outside the login's turn; a
/// wrong password, an unknown e-mail address and a paused login take the same path and the same time.
/// </summary>
public sealed class SignInDesk(IGrainFactory grains, SlowHash hashing, IOptions<SecurityQuestionOptions> questions)
{
    public async Task<SignInOutcome> WithPasswordAsync(EmailAddress email, string password, Computer computer)
    {
        var id = await grains.Email(email).Owner() ?? UnknownLogin.For(email);
        var login = grains.Login(id);
        var attempt = await login.TryPassword();
        var verdict = await hashing.VerifyAsync(attempt.Hash, password);
        if (!IsRight(attempt, verdict)) return await RefuseAsync(login, new(attempt.Number, computer.Browser, LoginActs.PasswordRefused));
        var session = Secret.New();
        var rehashed = verdict == HashVerdict.RightButWeak ? await hashing.HashAsync(password) : null;
        var step = await login.PasswordPassed(new(attempt.Number, session, computer.Token, computer.Browser, questions.Value.Enabled, rehashed));
        return step == SignInStep.SignedIn
            ? new SignInOutcome.SignedIn(id, session, RecognisedBy: null)
            : new SignInOutcome.QuestionAsked(id, session) { IsCode = step == SignInStep.CodeAsked };
    }

    /// <param name="login">The login whose password was right.</param>
    /// <param name="waitingId">What <see cref="SignInOutcome.QuestionAsked"/> gave.</param>
    /// <param name="answer">As typed.</param>
    /// <param name="recognise">Whether the computer is not to be asked again (F9).</param>
    /// <param name="computer">The browser.</param>
    public async Task<SignInOutcome> WithAnswerAsync(LoginId login, string waitingId, string answer, bool recognise, Computer computer)
    {
        var grain = grains.Login(login);
        if (await grain.TryAnswer(waitingId) is not { } attempt) return new SignInOutcome.Expired();
        var verdict = await hashing.VerifyAsync(attempt.Hash, SecurityAnswer.Fold(answer));
        if (!IsRight(attempt, verdict)) return await RefuseAsync(grain, new(attempt.Number, computer.Browser, LoginActs.AnswerRefused));
        var session = Secret.New();
        var token = recognise ? computer.Token ?? Secret.New() : null;
        var step = await grain.AnswerPassed(new(waitingId, session, token, computer.Browser));
        return step == SignInStep.SignedIn ? new SignInOutcome.SignedIn(login, session, token) : new SignInOutcome.Expired();
    }

    /// <summary>A code of the authenticator, or a recovery code, in place of the answer; counted and checked in the login.</summary>
    public async Task<SignInOutcome> WithCodeAsync(SignInOutcome.QuestionAsked waiting, string code, bool recognise, Computer computer)
    {
        var session = Secret.New();
        var token = recognise ? computer.Token ?? Secret.New() : null;
        return await grains.Login(waiting.Login).TryCode(new(waiting.WaitingId, code, session, token, computer.Browser)) switch
        {
            SignInStep.SignedIn => new SignInOutcome.SignedIn(waiting.Login, session, token),
            SignInStep.Refused => new SignInOutcome.Refused(),
            _ => new SignInOutcome.Expired()
        };
    }

    private static bool IsRight(Attempt attempt, HashVerdict verdict) => attempt.Examined && verdict != HashVerdict.Wrong;

    private static async Task<SignInOutcome> RefuseAsync(ILoginGrain login, FailedAttempt failed)
    {
        await login.AttemptFailed(failed);
        return new SignInOutcome.Refused();
    }
}

/// <summary>The browser that signs in.</summary>
/// <param name="Token">What it keeps of being recognised; null when it has nothing.</param>
/// <param name="Browser">Its name and system in words.</param>
public sealed record Computer(string? Token, string Browser);
