using CalWater.Grains.Identity;

namespace CalWater.Identity.Logins;

public sealed partial record Login
{
    private const int MostSessions = 20;
    private const int MostComputers = 20;
    private const int MostWaiting = 5;

    public bool HasSession(string secret, DateTimeOffset now) => SessionOf(secret)?.IsOpen(now) is true;

    public bool IsWaiting(string secret, DateTimeOffset now) => WaitingOf(secret) is { } waiting && now < waiting.Until;

    /// <summary>Why a computer that is not recognised is not (F8).</summary>
    public UnrecognisedBecause WhyUnrecognised(string browser) =>
        Computers.IsEmpty ? UnrecognisedBecause.BoxNotTicked
        : Computers.Any(computer => computer.Browser == browser) ? UnrecognisedBecause.CookieGone
        : UnrecognisedBecause.OtherBrowser;

    public bool Recognises(string? token) => token is not null && Computers.Any(Known(token));

    /// <summary>After the right password: a session, or the wait for an answer where the computer is not recognised (F8).</summary>
    public Login PassPassword(PassedPassword passed, DateTimeOffset now)
    {
        if (HasSession(passed.SessionId, now) || IsWaiting(passed.SessionId, now)) return this;
        var known = this with { PasswordHash = passed.Rehashed ?? PasswordHash, Failures = Failures.But(passed.Attempt) };
        return AsksMore(passed.AskQuestion) && !Recognises(passed.ComputerToken)
            ? known.Wait(passed.SessionId, now).Record(LoginActs.PasswordAccepted, now, ("browser", passed.Browser))
            : known.Saw(passed.ComputerToken, passed.Browser, now).Open(passed.SessionId, passed.Browser, "password", now);
    }

    /// <summary>A wrong password, answer or code, or one that was not examined; it is counted already.</summary>
    public Login Refuse(FailedAttempt failed, DateTimeOffset now) => Record(failed.What, now, ("browser", failed.Browser));

    /// <summary>After the right answer: a session, the next question for the next time, the computer recognised if wished (F9).</summary>
    public Login PassAnswer(PassedAnswer passed, DateTimeOffset now)
    {
        if (HasSession(passed.SessionId, now) || !IsWaitingForAnswer(passed.WaitingId, now)) return this;
        var answered = this with { Asked = (Asked + 1) % Answers.Length, Waiting = [.. Waiting.Where(Other(passed.WaitingId))] };
        return answered.Recognise(passed.RecogniseAs, passed.Browser, now).Open(passed.SessionId, passed.Browser, "answer", now);
    }

    public Login SawSession(string secret, DateTimeOffset now) =>
        SessionOf(secret) is { } session && session.IsOpen(now) && session.IsDueForANote(now)
            ? this with { Sessions = [.. Sessions.Where(other => other != session), session with { LastSeenAt = now }] }
            : this;

    public Login EndSession(string secret, DateTimeOffset now) => SessionOf(secret) is { } session
        ? (this with { Sessions = Sessions.Remove(session) }).Record(LoginActs.SignedOut, now, ("browser", session.Browser))
        : this;

    public bool IsWaitingForAnswer(string waitingId, DateTimeOffset now) => Authenticator is null && IsWaiting(waitingId, now);

    /// <summary>The authenticator replaces the question, also where no questions are asked.</summary>
    private bool AsksMore(bool askQuestion) => Authenticator is not null || askQuestion && Answers.Length > 0;

    private Login Open(string secret, string browser, string with, DateTimeOffset now) => (this with
    {
        Failures = Failures.None,
        Sessions = [.. Sessions.Where(session => session.IsOpen(now)).TakeLast(MostSessions - 1), new(Secret.Hash(secret), browser, now, now)]
    }).Record(LoginActs.SignedIn, now, ("browser", browser), ("with", with));

    private Login Wait(string secret, DateTimeOffset now) => this with
    {
        Waiting = [.. Waiting.Where(waiting => now < waiting.Until).TakeLast(MostWaiting - 1), new(Secret.Hash(secret), now + WaitingSignIn.Longest)]
    };

    private Login Recognise(string? token, string browser, DateTimeOffset now) => token is null || Recognises(token)
        ? Saw(token, browser, now)
        : this with { Computers = [.. Computers.TakeLast(MostComputers - 1), new(Secret.Hash(token), browser, now, now)] };

    /// <summary>The computer used last comes last, so that the one longest unused is the first to be forgotten.</summary>
    private Login Saw(string? token, string browser, DateTimeOffset now) =>
        token is not null && Computers.FirstOrDefault(Known(token)) is { } computer
            ? this with { Computers = [.. Computers.Where(other => other != computer), computer with { Browser = browser, LastUsedAt = now }] }
            : this;

    private Session? SessionOf(string secret) => Sessions.FirstOrDefault(session => Secret.Matches(secret, session.SecretHash));

    private WaitingSignIn? WaitingOf(string secret) => Waiting.FirstOrDefault(waiting => Secret.Matches(secret, waiting.SecretHash));

    private static Func<WaitingSignIn, bool> Other(string secret) => waiting => !Secret.Matches(secret, waiting.SecretHash);

    private static Func<RecognisedComputer, bool> Known(string token) => computer => Secret.Matches(token, computer.TokenHash);
}
