using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Identity;

/// <summary>
/// A login: one e-mail address, its password and questions, the computers and sessions it is known on, and the service
/// accounts on it. Every try at a password or an answer is counted here before it is checked, so that parallel guesses
/// cannot slip past. Key: <see cref="IdentityGrains.Key(LoginId)"/>.
/// </summary>
/// <remarks>A login that was never created counts tries like any other: unknown e-mail addresses are sent to such logins.</remarks>
[Alias("login")]
public partial interface ILoginGrain : IGrainWithStringKey
{
    /// <summary>Makes the login. Again changes nothing.</summary>
    [Alias("create")]
    Task Create(NewLogin login);

    /// <summary>Who the login is; null when it was never created.</summary>
    [ReadOnly, Alias("get")]
    Task<LoginProfile?> Get();

    [Alias("set-language")]
    Task SetLanguage(Language language);

    /// <summary>Counts a try at the password and hands out the hash to check it against.</summary>
    [Alias("try-password")]
    Task<Attempt> TryPassword();

    /// <summary>Counts a try at the answer of the question a sign-in is waiting for; null when it no longer waits.</summary>
    [Alias("try-answer")]
    Task<Attempt?> TryAnswer(string waitingId);

    /// <summary>The password was right: opens the session, or asks the question when the computer is not recognised (F8).</summary>
    [Alias("password-passed")]
    Task<SignInStep> PasswordPassed(PassedPassword passed);

    /// <summary>The answer was right: opens the session. Again changes nothing.</summary>
    [Alias("answer-passed")]
    Task<SignInStep> AnswerPassed(PassedAnswer passed);

    /// <summary>The try was wrong: records it, and tells the owner when it began a pause. It is counted already.</summary>
    [Alias("attempt-failed")]
    Task AttemptFailed(FailedAttempt failed);

    /// <summary>The question a sign-in waits for, the same one until it is answered; null when it no longer waits.</summary>
    [ReadOnly, Alias("asked-question")]
    Task<SecurityQuestion?> AskedQuestion(string waitingId);

    /// <summary>Sets the password that a recovery chose; every session ends and every computer is forgotten. Again changes nothing.</summary>
    /// <returns>False when the recovery was overtaken: by a newer one, or by a change of the e-mail address.</returns>
    [Alias("recover")]
    Task<bool> Recover(RecoveredPassword recovered);

    /// <summary>Why the computer of a sign-in that waits is not recognised (F8), as far as it can be known; null when it no longer waits.</summary>
    [ReadOnly, Alias("why-unrecognised")]
    Task<UnrecognisedBecause?> WhyUnrecognised(string waitingId, string browser);

    /// <summary>Whether the session is open: not signed out, not idle for too long, not older than a day.</summary>
    [ReadOnly, Alias("has-session")]
    Task<bool> HasSession(string sessionId);

    /// <summary>Notes that the session is in use; written down at most every few minutes.</summary>
    [Alias("saw-session")]
    Task SawSession(string sessionId);

    /// <summary>Signs out. Again changes nothing.</summary>
    [Alias("end-session")]
    Task EndSession(string sessionId);
}
