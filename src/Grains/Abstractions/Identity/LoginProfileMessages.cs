using System.Collections.Immutable;
using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>What a customer sees of the security of their own login.</summary>
/// <param name="Questions">Those that were chosen, in order.</param>
/// <param name="Sessions">The one that asks first, then the one used last.</param>
/// <param name="Computers">The one used last first.</param>
/// <param name="NewEmail">An address that waits to be confirmed.</param>
/// <param name="FormerEmail">The address from before a change that can still be taken back.</param>
/// <param name="FormerUntil">Until when.</param>
[GenerateSerializer, Immutable, Alias("login-security")]
public sealed record LoginSecurity(
    [property: Id(0)] ImmutableArray<SecurityQuestion> Questions,
    [property: Id(1)] bool HasAuthenticator,
    [property: Id(2)] int RecoveryCodesLeft,
    [property: Id(3)] ImmutableArray<OpenSession> Sessions,
    [property: Id(4)] ImmutableArray<KnownComputer> Computers,
    [property: Id(5)] EmailAddress? NewEmail,
    [property: Id(6)] EmailAddress? FormerEmail,
    [property: Id(7)] DateTimeOffset? FormerUntil,
    [property: Id(8)] int PasskeyCount);

/// <summary>A browser that is signed in.</summary>
/// <param name="Id">Names it, and opens nothing.</param>
/// <param name="IsThis">Whether it is the one that asks.</param>
[GenerateSerializer, Immutable, Alias("open-session")]
public sealed record OpenSession(
    [property: Id(0)] string Id,
    [property: Id(1)] string Browser,
    [property: Id(2)] DateTimeOffset OpenedAt,
    [property: Id(3)] DateTimeOffset LastSeenAt,
    [property: Id(4)] bool IsThis);

/// <summary>A recognised computer (F9).</summary>
/// <param name="Id">Names it, and opens nothing.</param>
/// <param name="IsThis">Whether it is the one that asks.</param>
[GenerateSerializer, Immutable, Alias("known-computer")]
public sealed record KnownComputer(
    [property: Id(0)] string Id,
    [property: Id(1)] string Browser,
    [property: Id(2)] DateTimeOffset FirstUsedAt,
    [property: Id(3)] DateTimeOffset LastUsedAt,
    [property: Id(4)] bool IsThis);

/// <summary>A counted try that was wrong.</summary>
/// <param name="What">The act of the audit trail.</param>
[GenerateSerializer, Immutable, Alias("failed-attempt")]
public sealed record FailedAttempt([property: Id(0)] int Number, [property: Id(1)] string Browser, [property: Id(2)] string What);

/// <summary>The right password, typed again within a session.</summary>
[GenerateSerializer, Immutable, Alias("confirmed-password")]
public sealed record ConfirmedPassword([property: Id(0)] int Attempt, [property: Id(1)] string SessionId, [property: Id(2)] string Browser);

/// <summary>A new password, after the right old one.</summary>
/// <param name="Attempt">The number of the try at the old one.</param>
/// <param name="SessionId">The session that changes it, the only one that stays.</param>
/// <param name="Hash">The new one's slow hash.</param>
[GenerateSerializer, Immutable, Alias("changed-password")]
public sealed record ChangedPassword([property: Id(0)] int Attempt, [property: Id(1)] string SessionId, [property: Id(2)] string Hash);

/// <summary>A code as typed at sign-in.</summary>
/// <param name="WaitingId">The sign-in that waits for it.</param>
/// <param name="Code">Six digits, or a recovery code.</param>
/// <param name="SessionId">The secret of the session to open.</param>
/// <param name="RecogniseAs">As in <see cref="PassedAnswer"/>.</param>
/// <param name="Browser">The browser and system in words.</param>
[GenerateSerializer, Immutable, Alias("typed-code")]
public sealed record TypedCode(
    [property: Id(0)] string WaitingId,
    [property: Id(1)] string Code,
    [property: Id(2)] string SessionId,
    [property: Id(3)] string? RecogniseAs,
    [property: Id(4)] string Browser);

/// <summary>Why a computer is not recognised (F8): what the list of recognised ones says about the browser that asks.</summary>
public enum UnrecognisedBecause
{
    /// <summary>No computer of the login is: the box was never ticked, or all were forgotten.</summary>
    BoxNotTicked,

    /// <summary>Others are, none of them with such a browser.</summary>
    OtherBrowser,

    /// <summary>One with such a browser is, but this one did not keep its cookie, or is another computer.</summary>
    CookieGone
}

/// <summary>What the code that ends a set-up came to.</summary>
public enum AuthenticatorVerdict
{
    Done,
    WrongCode,

    /// <summary>The password was not typed lately, or no set-up was begun.</summary>
    Expired
}

/// <summary>Why an e-mail address is not changed.</summary>
public enum EmailChangeRefused
{
    SameAsBefore,

    /// <summary>It belongs to another login (F2).</summary>
    InUse,

    /// <summary>The last change can still be taken back; until then there is no other.</summary>
    TooSoon,

    /// <summary>Too many changes were begun today.</summary>
    TooMany,
    WrongCode,

    /// <summary>The link or code is too old, was used, or was tried too often.</summary>
    Expired
}
