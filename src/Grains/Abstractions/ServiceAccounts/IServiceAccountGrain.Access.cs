using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.ServiceAccounts;

/// <summary>People with access: whom the owner lets see one account, or see and pay it, until a date.</summary>
public partial interface IServiceAccountGrain
{
    /// <summary>Records the invitation that is about to be mailed; one that is open for the same address stops working.</summary>
    /// <exception cref="InvariantBrokenException">The invitation is not the owner's.</exception>
    [Alias("offer-access")]
    Task<AccessVerdict> OfferAccess(NewAccess access);

    /// <summary>What the invitation with this secret's hash is for; null when it cannot be followed, or no longer.</summary>
    [ReadOnly, Alias("access-offer")]
    Task<AccessOffer?> AccessOffer(string secretHash);

    /// <summary>Gives the login what its address was invited to. Again changes nothing.</summary>
    /// <returns>False when the invitation is over, or was for another address.</returns>
    [Alias("accept-access")]
    Task<bool> AcceptAccess(string secretHash, LoginId login, EmailAddress email);

    /// <summary>The invited person does not want it. Changes nothing when the invitation is over.</summary>
    [Alias("decline-access")]
    Task DeclineAccess(string secretHash);

    /// <summary>Ends an access, or an invitation to it, from the next request on.</summary>
    /// <param name="id">Of the access.</param>
    /// <param name="by">The owner, or the login that has the access; anybody else changes nothing.</param>
    /// <returns>What was ended; null when there was nothing to end.</returns>
    [Alias("end-access")]
    Task<AccountAccess?> EndAccess(string id, LoginId by);

    /// <summary>Everybody with access or an open invitation, the owner not among them.</summary>
    [ReadOnly, Alias("people")]
    Task<ImmutableArray<AccountAccess>> People();

    /// <summary>What the login may do here today; null when the account is none of its business.</summary>
    [ReadOnly, Alias("right-of")]
    Task<AccountRight?> RightOf(LoginId login);
}

/// <summary>What a login may do with an account; each right holds those before it. Stored by number: never reorder.</summary>
public enum AccountRight
{
    Read,
    ReadAndPay,
    Own
}

/// <summary>How an offer of access went.</summary>
public enum AccessVerdict
{
    Offered,

    /// <summary>The address has access already: end that first.</summary>
    AlreadyThere,

    /// <summary>As many people as an account can have.</summary>
    TooMany
}

/// <summary>An access to offer.</summary>
/// <param name="Until">The last day, Pacific time; null until it is ended.</param>
[GenerateSerializer, Immutable, Alias("new-access")]
public sealed record NewAccess(
    [property: Id(0)] string Id,
    [property: Id(1)] LoginId Owner,
    [property: Id(2)] EmailAddress Email,
    [property: Id(3)] AccountRight Right,
    [property: Id(4)] DateOnly? Until,
    [property: Id(5)] string SecretHash);

/// <summary>What somebody is invited to.</summary>
[GenerateSerializer, Immutable, Alias("access-offer")]
public sealed record AccessOffer(
    [property: Id(0)] string Id,
    [property: Id(1)] LoginId Owner,
    [property: Id(2)] EmailAddress Email,
    [property: Id(3)] AccountRight Right,
    [property: Id(4)] DateOnly? Until);

/// <summary>Somebody with access, or an open invitation to it.</summary>
/// <param name="Login">Null until the invitation is accepted.</param>
[GenerateSerializer, Immutable, Alias("account-access")]
public sealed record AccountAccess(
    [property: Id(0)] string Id,
    [property: Id(1)] EmailAddress Email,
    [property: Id(2)] AccountRight Right,
    [property: Id(3)] DateOnly? Until,
    [property: Id(4)] DateTimeOffset InvitedAt,
    [property: Id(5)] LoginId? Login,
    [property: Id(6)] DateTimeOffset? AcceptedAt);
