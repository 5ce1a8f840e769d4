using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Identity.Totp;
using CalWater.Notices.Contents;

namespace CalWater.Identity.Logins;

public sealed partial record Login
{
    /// <summary>What replaces the security question; null where the question is asked.</summary>
    public Authenticator? Authenticator { get; init; }

    /// <summary>The secret of an authenticator that is being set up.</summary>
    public TotpSecret? NewAuthenticator { get; init; }

    /// <summary>Whether a sign-in waits for a code rather than for an answer.</summary>
    public bool IsWaitingForCode(string waitingId, DateTimeOffset now) => Authenticator is not null && IsWaiting(waitingId, now);

    /// <summary>Begins the set-up; again keeps the secret that was scanned already.</summary>
    public Login BeginAuthenticator(TotpSecret secret) =>
        Authenticator is not null || NewAuthenticator is not null ? this : this with { NewAuthenticator = secret };

    /// <summary>A code shows that the authenticator works: it replaces the question from now on.</summary>
    public (Login Next, bool IsDone) FinishAuthenticator(string code, ImmutableArray<string> recoveryCodes, DateTimeOffset now) =>
        NewAuthenticator is { } secret && TotpCode.Find(secret, code, now, after: 0) is { } step
            ? ((this with { Authenticator = new(secret, step, recoveryCodes), NewAuthenticator = null }).Record(LoginActs.AuthenticatorOn, now).Owe(LoginChange.AuthenticatorOn, now), true)
            : (Record(LoginActs.AuthenticatorRefused, now), false);

    /// <summary>Counts a code before holding it against the authenticator; the right one, after the right password, turns it off.</summary>
    public (Login Next, bool IsDone) TurnAuthenticatorOff(int attempt, string code, DateTimeOffset now)
    {
        if (Authenticator is null) return (this, true);
        var proved = Failures.But(attempt).ArePaused(now) ? null : Authenticator.Take(code, now);
        return proved is null
            ? ((this with { Failures = Failures.But(attempt).Another(now) }).Record(LoginActs.CodeRefused, now), false)
            : ((this with { Authenticator = null, Failures = Failures.But(attempt) }).Record(LoginActs.AuthenticatorOff, now).Owe(LoginChange.AuthenticatorOff, now), true);
    }

    /// <summary>Counts a code before holding it against the authenticator; the right one opens the session. Again changes nothing.</summary>
    public (Login Next, SignInStep Step) TryCode(TypedCode typed, DateTimeOffset now)
    {
        if (HasSession(typed.SessionId, now)) return (this, SignInStep.SignedIn);
        if (!IsWaitingForCode(typed.WaitingId, now)) return (this, SignInStep.Expired);
        var proved = Failures.ArePaused(now) ? null : Authenticator!.Take(typed.Code, now);
        if (proved is null) return (Try(now).Record(LoginActs.CodeRefused, now, ("browser", typed.Browser)), SignInStep.Refused);
        var with = proved.RecoveryCodes.Length < Authenticator!.RecoveryCodes.Length ? "recovery-code" : "authenticator";
        var passed = this with { Authenticator = proved, Waiting = [.. Waiting.Where(Other(typed.WaitingId))] };
        return (passed.Recognise(typed.RecogniseAs, typed.Browser, now).Open(typed.SessionId, typed.Browser, with, now), SignInStep.SignedIn);
    }
}
