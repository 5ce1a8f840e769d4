using System.Collections.Immutable;
using Orleans;

namespace CalWater.Grains.Linking;

/// <summary>An order to move service accounts.</summary>
/// <param name="To">The login they are to be on; null takes them off every login.</param>
/// <param name="Staff">The id of the member of staff, or one of <see cref="Actors"/>.</param>
/// <param name="Reason">Why, as it stands in the audit trail.</param>
/// <param name="ApprovedAs">The request by which a second person agreed; only that request's grain says so.</param>
[GenerateSerializer, Immutable, Alias("linking-order")]
public sealed record LinkingOrder(
    [property: Id(0)] LoginId? To,
    [property: Id(1)] ImmutableArray<LinkedAccount> Accounts,
    [property: Id(2)] string Staff,
    [property: Id(3)] string Reason,
    [property: Id(4)] string? ApprovedAs = null)
{
    /// <summary>How many accounts leave a login for another, or for none.</summary>
    public int Moves => Accounts.Count(each => each.From is { } from && from != To);
}

/// <summary>A service account and the login that it is on as the order is given; null when it is on none.</summary>
[GenerateSerializer, Immutable, Alias("linked-account")]
public sealed record LinkedAccount([property: Id(0)] AccountNumber Number, [property: Id(1)] LoginId? From);

/// <summary>A service account's part of an order.</summary>
/// <param name="Order">The key of the order's grain.</param>
[GenerateSerializer, Immutable, Alias("account-move")]
public sealed record AccountMove(
    [property: Id(0)] string Order,
    [property: Id(1)] LoginId? From,
    [property: Id(2)] LoginId? To,
    [property: Id(3)] string Staff,
    [property: Id(4)] string Reason);

/// <summary>A login's part of an order: the accounts that come to it, or leave it.</summary>
[GenerateSerializer, Immutable, Alias("moved-accounts")]
public sealed record MovedAccounts(
    [property: Id(0)] ImmutableArray<AccountNumber> Accounts,
    [property: Id(1)] string Staff,
    [property: Id(2)] string Reason);

/// <summary>How an order ended. Stored by number: never reorder.</summary>
public enum LinkingVerdict
{
    Done,

    /// <summary>There is no such login.</summary>
    NoLogin,

    /// <summary>An account is no longer where the order says, or somebody else's order or sign-up holds it now.</summary>
    Taken,

    /// <summary>More accounts than a login can have.</summary>
    TooMany,

    /// <summary>With what was moved that day it takes more accounts off a login, or gives one more, than one person may: a supervisor has to agree.</summary>
    NeedsApproval
}
