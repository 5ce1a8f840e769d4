using System.Collections.Immutable;
using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>What a customer asks to pay.</summary>
/// <param name="OverpaymentAccepted">The customer was told that it is more than is owed, and wants to.</param>
/// <param name="ReceiptTo">The e-mail address of the receipt.</param>
/// <param name="ReturnUrl">Where the gateway sends the customer back to, absolute.</param>
/// <param name="CancelUrl">Where it sends one who turns back, absolute.</param>
/// <param name="ReceiptName">The name on the receipt's envelope, before the address.</param>
[GenerateSerializer, Alias("start-payment")]
public sealed record StartPayment(
    [property: Id(0)] LoginId Login,
    [property: Id(1)] ImmutableArray<PaymentAllocation> Allocations,
    [property: Id(2)] bool OverpaymentAccepted,
    [property: Id(3)] Language Language,
    [property: Id(4)] string ReceiptTo,
    [property: Id(5)] Uri ReturnUrl,
    [property: Id(6)] Uri CancelUrl,
    [property: Id(7)] string? ReceiptName = null)
{
    public Money Amount => Allocations.Sum(allocation => allocation.Amount);
}

/// <summary>How much of a payment goes to which service account.</summary>
[GenerateSerializer, Alias("payment-allocation")]
public sealed record PaymentAllocation([property: Id(0)] AccountNumber Account, [property: Id(1)] Money Amount);
