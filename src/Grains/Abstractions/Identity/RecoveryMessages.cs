using System.Collections.Immutable;
using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>A forgotten password.</summary>
/// <param name="Address">The network address it is asked from; tries are limited by it.</param>
[GenerateSerializer, Immutable, Alias("recovery-start")]
public sealed record RecoveryStart(
    [property: Id(0)] EmailAddress Email,
    [property: Id(1)] string Address,
    [property: Id(2)] Language Language);

/// <summary>A forgotten e-mail address.</summary>
/// <param name="Address">The network address it is asked from; tries are limited by it.</param>
[GenerateSerializer, Immutable, Alias("email-reminder")]
public sealed record EmailReminder(
    [property: Id(0)] AccountNumber Account,
    [property: Id(1)] Zip Zip,
    [property: Id(2)] string Address,
    [property: Id(3)] Language Language);

/// <summary>A user name of the portal before this one (F12), as typed.</summary>
/// <param name="Address">The network address it is asked from; tries are limited by it.</param>
[GenerateSerializer, Immutable, Alias("user-name-reminder")]
public sealed record UserNameReminder(
    [property: Id(0)] string UserName,
    [property: Id(1)] string Address,
    [property: Id(2)] Language Language);

/// <summary>What became of a typed code.</summary>
/// <param name="Ticket">Opens the recovery from now on; null when the code was not taken.</param>
/// <param name="TriesLeft">None: the code does not work, or no longer.</param>
[GenerateSerializer, Immutable, Alias("taken-code")]
public sealed record TakenCode([property: Id(0)] string? Ticket, [property: Id(1)] int TriesLeft);

/// <summary>What a link or ticket opens.</summary>
/// <param name="Email">Whose password it is; null when nothing opens.</param>
/// <param name="Accounts">The service accounts of the login; a password may not be one of their numbers.</param>
[GenerateSerializer, Immutable, Alias("opened-recovery")]
public sealed record OpenedRecovery(
    [property: Id(0)] RecoveryVerdict Verdict,
    [property: Id(1)] EmailAddress? Email,
    [property: Id(2)] ImmutableArray<AccountNumber> Accounts);

/// <summary>A password to be set by a recovery.</summary>
/// <param name="Email">The address the recovery was mailed to; the login must still have it.</param>
/// <param name="StartedAt">A recovery that began before another one ended does nothing.</param>
[GenerateSerializer, Immutable, Alias("recovered-password")]
public sealed record RecoveredPassword(
    [property: Id(0)] RecoveryId Recovery,
    [property: Id(1)] EmailAddress Email,
    [property: Id(2)] DateTimeOffset StartedAt,
    [property: Id(3)] string PasswordHash);

/// <summary>How a recovery answers a link or ticket.</summary>
public enum RecoveryVerdict
{
    /// <summary>It works, or did: the new password may be chosen, or is set.</summary>
    Good,
    /// <summary>A new password was set with it before.</summary>
    Used,
    /// <summary>Too old, never mailed, or overtaken by another recovery or a change of the e-mail address.</summary>
    Expired
}
