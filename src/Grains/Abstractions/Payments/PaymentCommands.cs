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
    /// <summary>The saved method that is charged; null where the customer pays on the gateway's page.</summary>
    [Id(8)]
    public SavedMethodCharge? Charge { get; init; }

    /// <summary>The customer's record at the gateway, where the method that pays on its page is to be saved.</summary>
    [Id(9)]
    public string? SavesFor { get; init; }

    public Money Amount => Allocations.Sum(allocation => allocation.Amount);
}

/// <summary>A saved method that a payment charges.</summary>
/// <param name="Customer">The customer's record at the gateway.</param>
/// <param name="Debit">The debit of Auto Pay that this is; null where the customer pressed the button.</param>
[GenerateSerializer, Alias("saved-method-charge")]
public sealed record SavedMethodCharge(
    [property: Id(0)] string Customer, [property: Id(1)] SavedMethod Method, [property: Id(2)] AutoPayDebit? Debit = null);

/// <summary>One attempt of Auto Pay on a bill.</summary>
/// <param name="Attempt">1 for the first.</param>
[GenerateSerializer, Alias("auto-pay-debit")]
public sealed record AutoPayDebit([property: Id(0)] BillNumber Bill, [property: Id(1)] int Attempt)
{
    /// <summary>The payment that this attempt is, whoever starts it.</summary>
    public PaymentId Payment => PaymentId.OfAutoPay(Bill, Attempt);
}

/// <summary>How much of a payment goes to which service account.</summary>
[GenerateSerializer, Alias("payment-allocation")]
public sealed record PaymentAllocation([property: Id(0)] AccountNumber Account, [property: Id(1)] Money Amount);
