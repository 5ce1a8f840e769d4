using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Notices.Contents;

namespace CalWater.Identity.Logins;

public sealed partial record Login
{
    private const int MostPasskeys = 10;

    /// <summary>More cannot be used within the minutes that one lives; the list stays short whatever a program does.</summary>
    private const int MostChallenges = 50;

    public ImmutableArray<Passkey> Passkeys { get; init; } = [];

    /// <summary>Challenges that were signed and could still be replayed.</summary>
    public ImmutableArray<PasskeyChallenge> UsedChallenges { get; init; } = [];

    public bool IsWaitingForPasskey(string waitingId, DateTimeOffset now) => !Passkeys.IsEmpty && IsWaiting(waitingId, now);

    public PasskeyVerdict MayAdd(NewPasskey added, DateTimeOffset now) =>
        !IsFresh(added.SessionId, now) || !Takes(added.Challenge, now) ? PasskeyVerdict.Expired
        : PasskeyOf(added.Credential.CredentialId) is not null ? PasskeyVerdict.Known
        : Passkeys.Length >= MostPasskeys ? PasskeyVerdict.TooMany
        : PasskeyVerdict.Added;

    public Login AddPasskey(NewPasskey added, DateTimeOffset now) =>
        (Use(added.Challenge, now) with { Passkeys = [.. Passkeys, new(added.Credential, added.Name, now)] })
            .Record(LoginActs.PasskeyAdded, now, ("passkey", added.Name)).Owe(LoginChange.PasskeyAdded, now);

    /// <param name="id">As <see cref="Passkey.Id"/>.</param>
    /// <returns>Null when the login has none of that id.</returns>
    public Login? RenamePasskey(string id, string name, DateTimeOffset now) => Passkeys.FirstOrDefault(each => each.Id == id) is { } passkey
        ? (this with { Passkeys = Passkeys.Replace(passkey, passkey with { Name = name }) }).Record(LoginActs.PasskeyRenamed, now, ("passkey", name))
        : null;

    /// <param name="id">As <see cref="Passkey.Id"/>.</param>
    /// <returns>Null when the login has none of that id.</returns>
    public Login? RemovePasskey(string id, DateTimeOffset now) => Passkeys.FirstOrDefault(each => each.Id == id) is { } passkey
        ? (this with { Passkeys = Passkeys.Remove(passkey) }).Record(LoginActs.PasskeyRemoved, now, ("passkey", passkey.Name)).Owe(LoginChange.PasskeyRemoved, now)
        : null;

    /// <summary>
    /// After the right signature: a session, without question or code. Tries at the password are neither examined nor
    /// forgiven: nobody guesses a passkey, and it does not bring back a password that works no more. Again changes nothing.
    /// </summary>
    public (Login Next, SignInStep Step) PassPasskey(PassedPasskey passed, DateTimeOffset now)
    {
        if (HasSession(passed.SessionId, now)) return (this, SignInStep.SignedIn);
        if (passed.WaitingId is { } waiting && !IsWaiting(waiting, now)) return (this, SignInStep.Expired);
        var (used, isRight) = TakePasskey(passed, now);
        if (!isRight) return (used, SignInStep.Refused);
        if (passed.WaitingId is { } ended) used = used with { Waiting = [.. Waiting.Where(Other(ended))] };
        return (used.Saw(passed.ComputerToken, passed.Browser, now).Open(passed.SessionId, passed.Browser, "passkey", now) with { Failures = Failures }, SignInStep.SignedIn);
    }

    /// <summary>The same signature in place of the password that is asked for once more within a session.</summary>
    public (Login Next, bool IsDone) ConfirmByPasskey(PassedPasskey passed, DateTimeOffset now)
    {
        if (!HasSession(passed.SessionId, now)) return (this, false);
        var (used, isRight) = TakePasskey(passed, now);
        return (isRight ? used.Confirm(SessionOf(passed.SessionId)!, now).Record(LoginActs.PasskeyConfirmed, now, ("browser", passed.Browser)) : used, isRight);
    }

    /// <summary>Nothing is written about a login that nobody has.</summary>
    public Login RefusePasskey(string browser, DateTimeOffset now) => Exists ? Record(LoginActs.PasskeyRefused, now, ("browser", browser)) : this;

    private Passkey? PasskeyOf(string credentialId) => Passkeys.FirstOrDefault(each => each.Credential.CredentialId == credentialId);

    /// <summary>Uses the challenge and notes the count; or records why not.</summary>
    private (Login Next, bool IsRight) TakePasskey(PassedPasskey passed, DateTimeOffset now)
    {
        if (PasskeyOf(passed.CredentialId) is not { } passkey || !Takes(passed.Challenge, now)) return (RefusePasskey(passed.Browser, now), false);
        var used = Use(passed.Challenge, now);
        return passkey.CountsForward(passed.SignCount)
            ? (used with { Passkeys = Passkeys.Replace(passkey, passkey.Used(passed, now)) }, true)
            : (used.Record(LoginActs.PasskeyCopied, now, ("browser", passed.Browser), ("passkey", passkey.Name)), false);
    }

    private bool Takes(PasskeyChallenge challenge, DateTimeOffset now) =>
        now < challenge.Until && UsedChallenges.Count(used => now < used.Until) < MostChallenges && UsedChallenges.All(used => used.Hash != challenge.Hash);

    private Login Use(PasskeyChallenge challenge, DateTimeOffset now) =>
        this with { UsedChallenges = [.. UsedChallenges.Where(used => now < used.Until), challenge] };
}
