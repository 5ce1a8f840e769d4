using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Identity;

/// <summary>Looking at a customer's pages as the customer sees them: part of the member's session, and gone with it.</summary>
public partial interface IStaffGrain
{
    /// <summary>The session looks at the customer's pages from now on, for a quarter of an hour, and at no other's.</summary>
    /// <returns>False when the session is not open.</returns>
    [Alias("start-viewing")]
    Task<bool> StartViewing(string sessionId, ViewedCustomer customer);

    /// <summary>What the session looks at; null when it looks at nothing. One whose time is over is still told, so that a page can say so.</summary>
    [ReadOnly, Alias("viewing")]
    Task<CustomerView?> Viewing(string sessionId);

    /// <summary>Ends the look. Again changes nothing.</summary>
    /// <returns>What it was; null when there was none.</returns>
    [Alias("stop-viewing")]
    Task<CustomerView?> StopViewing(string sessionId);
}

/// <summary>A customer whose pages a member of staff asks to see.</summary>
/// <param name="Email">The address of the login.</param>
/// <param name="Account">The account on whose page the CSR was, by its opaque id; the look leads back there.</param>
/// <param name="Reason">Why; the customer reads it.</param>
[GenerateSerializer, Immutable, Alias("viewed-customer")]
public sealed record ViewedCustomer(
    [property: Id(0)] LoginId Login,
    [property: Id(1)] string Email,
    [property: Id(2)] string Account,
    [property: Id(3)] string Reason);

/// <summary>A look at a customer's pages.</summary>
/// <param name="Until">It ends by itself, however busy it is.</param>
[GenerateSerializer, Immutable, Alias("customer-view")]
public sealed record CustomerView([property: Id(0)] ViewedCustomer Customer, [property: Id(1)] DateTimeOffset Until);
