using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Identity;

/// <summary>What customer service may know of a login.</summary>
public partial interface ILoginGrain
{
    /// <summary>How sign-in stands; null when the login was never created.</summary>
    [ReadOnly, Alias("standing")]
    Task<LoginStanding?> Standing();

    /// <summary>Does what a member of staff was asked to; the owner is told by mail, and sees it in the activity.</summary>
    /// <returns>False when it cannot be done: there is no such login, or only a recovery helps.</returns>
    [Alias("support")]
    Task<bool> Support(SupportAct act, string staff, string reason);
}

/// <summary>What customer service can do for a login. None of it lets anybody in who does not know the password. Names are part of stored texts: never rename one.</summary>
public enum SupportAct
{
    /// <summary>Ends the pause after wrong tries. A password that a hundred wrong tries have ended stays ended: that takes a recovery.</summary>
    Unlock,

    ForgetComputers,

    /// <summary>No question is asked any more until the owner chooses new ones.</summary>
    ClearQuestions,

    SignOutEverywhere
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
