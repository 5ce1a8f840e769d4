using System.Collections.Immutable;
using CalWater.Grains.Identity;

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
            .Record(LoginActs.PasskeyAdded, now, ("passkey", added.Name));

    /// <param name="id">As <see cref="Passkey.Id"/>.</param>
    /// <returns>Null when the login has none of that id.</returns>
    public Login? RenamePasskey(string id, string name, DateTimeOffset now) => Passkeys.FirstOrDefault(each => each.Id == id) is { } passkey
        ? (this with { Passkeys = Passkeys.Replace(passkey, passkey with { Name = name }) }).Record(LoginActs.PasskeyRenamed, now, ("passkey", name))
        : null;

    /// <param name="id">As <see cref="Passkey.Id"/>.</param>
    /// <returns>Null when the login has none of that id.</returns>
    public Login? RemovePasskey(string id, DateTimeOffset now) => Passkeys.FirstOrDefault(each => each.Id == id) is { } passkey
        ? (this with { Passkeys = Passkeys.Remove(passkey) }).Record(LoginActs.PasskeyRemoved, now, ("passkey", passkey.Name))
        : null;

    /// <summary>
    /// After the right signature: a session, without question or code. Tries at the password are neither examined nor
    /// forgiven: nobody guesses a passkey, and it does not bring back a password that works no more. Again changes nothing.
    /// </summary>
    public (Login Next, SignInStep Step) PassPasskey(PassedPasskey passed, DateTimeOffset now)
    {
        if (HasSession(passed.SessionId, now)) return (this, SignInStep.SignedIn);
        if (passed.WaitingId is { } waiting && !IsWaiting(waiting, now)) return (this, SignInStep.Expired);
        if (PasskeyOf(passed.CredentialId) is not { } passkey || !Takes(passed.Challenge, now)) return (RefusePasskey(passed.Browser, now), SignInStep.Refused);
        if (!passkey.CountsForward(passed.SignCount))
            return (Use(passed.Challenge, now).Record(LoginActs.PasskeyCopied, now, ("browser", passed.Browser), ("passkey", passkey.Name)), SignInStep.Refused);
        var used = Use(passed.Challenge, now) with { Passkeys = Passkeys.Replace(passkey, passkey.Used(passed, now)) };
        if (passed.WaitingId is { } ended) used = used with { Waiting = [.. Waiting.Where(Other(ended))] };
        return (used.Saw(passed.ComputerToken, passed.Browser, now).Open(passed.SessionId, passed.Browser, "passkey", now) with { Failures = Failures }, SignInStep.SignedIn);
    }

    /// <summary>Nothing is written about a login that nobody has.</summary>
    public Login RefusePasskey(string browser, DateTimeOffset now) => Exists ? Record(LoginActs.PasskeyRefused, now, ("browser", browser)) : this;

    private Passkey? PasskeyOf(string credentialId) => Passkeys.FirstOrDefault(each => each.Credential.CredentialId == credentialId);

    private bool Takes(PasskeyChallenge challenge, DateTimeOffset now) =>
        now < challenge.Until && UsedChallenges.Count(used => now < used.Until) < MostChallenges && UsedChallenges.All(used => used.Hash != challenge.Hash);

    private Login Use(PasskeyChallenge challenge, DateTimeOffset now) =>
        this with { UsedChallenges = [.. UsedChallenges.Where(used => now < used.Until), challenge] };
}
