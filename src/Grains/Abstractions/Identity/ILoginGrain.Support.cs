using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Identity;

/// <summary>What customer service may know of a login.</summary>
public partial interface ILoginGrain
{
    /// <summary>How sign-in stands; null when the login was never created.</summary>
    [ReadOnly, Alias("standing")]
    Task<LoginStanding?> Standing();
}

/// <summary>How sign-in to a login stands: nothing that would help anybody to get in.</summary>
/// <param name="LastSeenAt">When a session was last in use; null when none is kept.</param>
/// <param name="PausedUntil">Until when wrong tries keep sign-in closed; null when it is open.</param>
/// <param name="IsDisabled">The password works no more until it is recovered.</param>
/// <param name="Computers">How many computers are recognised.</param>
[GenerateSerializer, Immutable, Alias("login-standing")]
public sealed record LoginStanding(
    [property: Id(0)] DateTimeOffset CreatedAt,
    [property: Id(1)] DateTimeOffset? LastSeenAt,
    [property: Id(2)] DateTimeOffset? PausedUntil,
    [property: Id(3)] bool IsDisabled,
    [property: Id(4)] bool HasAuthenticator,
    [property: Id(5)] int Passkeys,
    [property: Id(6)] int Computers);
