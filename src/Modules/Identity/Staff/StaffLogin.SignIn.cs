using CalWater.Grains.Identity;
using CalWater.Identity.Logins;
using CalWater.Identity.Totp;

namespace CalWater.Identity.Staff;

public sealed partial record StaffLogin
{
    private const int MostSessions = 5;
    private const int MostWaiting = 5;

    public bool IsWaiting(string secret, DateTimeOffset now) =>
        Waiting.Any(waiting => now < waiting.Until && Secret.Matches(secret, waiting.SecretHash));

    public bool HasSession(string secret, DateTimeOffset now) => SessionOf(secret)?.IsOpen(now) is true;

    /// <summary>One more try at the password, taken for wrong until it is known to be right.</summary>
    public StaffLogin Try(DateTimeOffset now) => this with { Failures = Failures.Another(now) };

    /// <summary>The password was right: the sign-in waits for a code.</summary>
    public StaffLogin PassPassword(StaffPassedPassword passed, StaffAct act) => IsWaiting(passed.WaitingId, act.At)
        ? this
        : (this with
        {
            PasswordHash = passed.Rehashed ?? PasswordHash,
            Failures = Failures.But(passed.Attempt),
            Waiting = [.. Waiting.Where(waiting => act.At < waiting.Until).TakeLast(MostWaiting - 1), new(Secret.Hash(passed.WaitingId), act.At + WaitingSignIn.Longest)]
        }).Record(act with { What = StaffActs.PasswordAccepted });

    /// <summary>The password was wrong, or was not examined; it is counted already.</summary>
    public StaffLogin RefusePassword(StaffAct act) => Record(act with { What = StaffActs.PasswordRefused });

    /// <summary>Counts a code and holds it against the authenticator and the recovery codes; the right one opens the session.</summary>
    public (StaffLogin Next, StaffCodeVerdict Verdict) TryCode(StaffTypedCode typed, StaffAct act)
    {
        if (HasSession(typed.SessionId, act.At)) return (this, StaffCodeVerdict.SignedIn);
        if (!IsWaiting(typed.WaitingId, act.At)) return (this, StaffCodeVerdict.Expired);
        var proved = Failures.ArePaused(act.At) ? null : Prove(typed.Code, act.At);
        return proved is null
            ? (Try(act.At).Record(act with { What = StaffActs.CodeRefused }), StaffCodeVerdict.Refused)
            : (proved.Open(typed, act, RecoveryCodes.Length - proved.RecoveryCodes.Length), StaffCodeVerdict.SignedIn);
    }

    public StaffLogin SawSession(string secret, DateTimeOffset now) =>
        SessionOf(secret) is { } session && session.IsOpen(now) && session.IsDueForANote(now)
            ? this with { Sessions = Sessions.Replace(session, session with { LastSeenAt = now }) }
            : this;

    public StaffLogin EndSession(string secret, StaffAct act) => SessionOf(secret) is { } session
        ? (this with { Sessions = Sessions.Remove(session) }).Record(act with { What = StaffActs.SignedOut })
        : this;

    /// <summary>Ends every session and every sign-in that waits.</summary>
    public StaffLogin EndSessions(StaffAct act) =>
        (this with { Sessions = [], Waiting = [] }).Record(act with { What = StaffActs.SignedOutByAnother });

    public StaffLogin OwnerTold(DateTimeOffset now) => this with { Failures = Failures.Told(now) };

    /// <summary>Takes the code, so that it does not count again; null when it is not one.</summary>
    private StaffLogin? Prove(string code, DateTimeOffset now)
    {
        if (Totp is { } secret && TotpCode.Find(secret, code, now, LastStep) is { } step) return this with { LastStep = step };
        var spare = RecoveryCode.Read(code) is { } typed ? RecoveryCodes.FirstOrDefault(hash => Secret.Matches(typed, hash)) : null;
        return spare is null ? null : this with { RecoveryCodes = RecoveryCodes.Remove(spare) };
    }

    private StaffLogin Open(StaffTypedCode typed, StaffAct act, int recoveryCodesUsed) => (this with
    {
        Failures = Failures.None,
        Waiting = [.. Waiting.Where(waiting => !Secret.Matches(typed.WaitingId, waiting.SecretHash))],
        Sessions =
        [
            .. Sessions.Where(session => session.IsOpen(act.At)).TakeLast(MostSessions - 1),
            new(Secret.Hash(typed.SessionId), typed.Browser, act.At, act.At)
        ]
    }).Record(act with { What = StaffActs.SignedIn, Details = [.. act.Details, ("with", recoveryCodesUsed > 0 ? "recovery-code" : "authenticator")] });

    private StaffSession? SessionOf(string secret) => Sessions.FirstOrDefault(session => Secret.Matches(secret, session.SecretHash));
}
