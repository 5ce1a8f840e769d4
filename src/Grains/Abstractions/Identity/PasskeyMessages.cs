using System.Collections.Immutable;
using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>What is kept of a passkey in order to check it; none of it is secret.</summary>
/// <param name="CredentialId">The passkey's own id, base64url.</param>
/// <param name="PublicKey">COSE, base64url.</param>
/// <param name="SignCount">How often it signed, by its own count; passkeys that do not count stay at 0.</param>
/// <param name="Transports">How browsers reach it, as they said.</param>
/// <param name="IsBackupEligible">Whether it may be copied to other devices of its owner.</param>
/// <param name="IsBackedUp">Whether it was.</param>
[GenerateSerializer, Immutable, Alias("passkey-credential")]
public sealed record PasskeyCredential(
    [property: Id(0)] string CredentialId,
    [property: Id(1)] string PublicKey,
    [property: Id(2)] long SignCount,
    [property: Id(3)] ImmutableArray<string> Transports,
    [property: Id(4)] bool IsBackupEligible,
    [property: Id(5)] bool IsBackedUp);

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Names it, and opens nothing.</param>
/// <param name="LastUsedAt">Null when nobody signed in with it yet.</param>
[GenerateSerializer, Immutable, Alias("known-passkey")]
public sealed record KnownPasskey(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] DateTimeOffset AddedAt,
    [property: Id(3)] DateTimeOffset? LastUsedAt);

/// <summary>What a passkey signed, once.</summary>
/// <param name="Hash">Of the challenge and whatever it was bound to.</param>
/// <param name="Until">When it is too old to be used.</param>
[GenerateSerializer, Immutable, Alias("passkey-challenge")]
public sealed record PasskeyChallenge([property: Id(0)] string Hash, [property: Id(1)] DateTimeOffset Until);

/// <summary>A passkey that was made and checked.</summary>
/// <param name="SessionId">The session in which it was.</param>
/// <param name="Name">What its owner calls it.</param>
[GenerateSerializer, Immutable, Alias("new-passkey")]
public sealed record NewPasskey(
    [property: Id(0)] string SessionId,
    [property: Id(1)] PasskeyChallenge Challenge,
    [property: Id(2)] PasskeyCredential Credential,
    [property: Id(3)] string Name);

/// <summary>A right signature of one of the login's passkeys, whose owner showed who they are.</summary>
/// <param name="SignCount">As it counts now.</param>
/// <param name="SessionId">The secret of the session to open, or of the open one that asked.</param>
/// <param name="WaitingId">The sign-in that it replaces the question or code of; null when no password was typed.</param>
/// <param name="ComputerToken">What the browser keeps of being recognised; null when it has nothing.</param>
/// <param name="Browser">The browser and system in words.</param>
[GenerateSerializer, Immutable, Alias("passed-passkey")]
public sealed record PassedPasskey(
    [property: Id(0)] PasskeyChallenge Challenge,
    [property: Id(1)] string CredentialId,
    [property: Id(2)] long SignCount,
    [property: Id(3)] bool IsBackedUp,
    [property: Id(4)] string SessionId,
    [property: Id(5)] string? WaitingId,
    [property: Id(6)] string? ComputerToken,
    [property: Id(7)] string Browser);

/// <summary>What came of adding a passkey.</summary>
public enum PasskeyVerdict
{
    Added,

    /// <summary>The password was not typed lately, or the challenge is too old or was used.</summary>
    Expired,

    /// <summary>The login has it already.</summary>
    Known,

    /// <summary>The login has as many as it may.</summary>
    TooMany
}
