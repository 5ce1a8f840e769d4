using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>A right password of a member of staff.</summary>
/// <param name="Attempt">The number of the try.</param>
/// <param name="WaitingId">The secret of the wait for a code; random, made for this sign-in.</param>
/// <param name="Browser">The browser and system in words.</param>
/// <param name="Rehashed">The password hashed anew, where its hash had become too weak.</param>
[GenerateSerializer, Immutable, Alias("staff-passed-password")]
public sealed record StaffPassedPassword(
    [property: Id(0)] int Attempt,
    [property: Id(1)] string WaitingId,
    [property: Id(2)] string Browser,
    [property: Id(3)] string? Rehashed);

/// <summary>A code as typed.</summary>
/// <param name="WaitingId">The sign-in that waits for it.</param>
/// <param name="Code">Six digits, or a recovery code.</param>
/// <param name="SessionId">The secret of the session to open.</param>
/// <param name="Browser">The browser and system in words.</param>
[GenerateSerializer, Immutable, Alias("staff-typed-code")]
public sealed record StaffTypedCode(
    [property: Id(0)] string WaitingId,
    [property: Id(1)] string Code,
    [property: Id(2)] string SessionId,
    [property: Id(3)] string Browser);

/// <summary>What a typed code came to.</summary>
public enum StaffCodeVerdict
{
    SignedIn,

    /// <summary>Wrong, used before, or not examined during a pause: the three are not told apart.</summary>
    Refused,

    /// <summary>The sign-in waited too long, or was used already.</summary>
    Expired
}

/// <summary>What the code that ends a set-up came to.</summary>
public enum StaffSetupVerdict
{
    Done,
    WrongCode,

    /// <summary>The invitation is too old, was replaced by a newer one, or was used.</summary>
    Expired
}
