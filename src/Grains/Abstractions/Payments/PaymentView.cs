using System.Collections.Immutable;
using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>A payment as pages show it.</summary>
/// <param name="CheckoutUrl">Where the customer can pay or go on paying; null when there is no open page.</param>
/// <param name="Settlement">How it was paid; null before it has succeeded.</param>
/// <param name="Language">The language of its mails.</param>
/// <param name="ReceiptName">The name on their envelopes.</param>
[GenerateSerializer, Alias("payment-view")]
public sealed record PaymentView(
    [property: Id(0)] PaymentId Id,
    [property: Id(1)] LoginId Login,
    [property: Id(2)] PaymentStatus Status,
    [property: Id(3)] ImmutableArray<PaidShare> Shares,
    [property: Id(4)] string ReceiptTo,
    [property: Id(5)] DateTimeOffset StartedAt,
    [property: Id(6)] Uri? CheckoutUrl,
    [property: Id(7)] PaymentSettlement? Settlement,
    [property: Id(10)] Language Language = Language.English,
    [property: Id(11)] string? ReceiptName = null)
{
    /// <summary>Why the bank refused; null where it did not.</summary>
    [Id(8)]
    public PaymentDecline? Decline { get; init; }

    /// <summary>The saved method that was charged; null where the customer paid on the gateway's page.</summary>
    [Id(9)]
    public SavedMethodCharge? Charge { get; init; }

    public Money Amount => Shares.Sum(share => share.Amount);

    /// <summary>The same login pays the same on the same accounts.</summary>
    public bool IsFor(StartPayment command) =>
        Login == command.Login && Shares.Select(share => new PaymentAllocation(share.Account, share.Amount)).ToHashSet().SetEquals(command.Allocations);

    /// <summary>The number a customer can quote: <c>ABCD-EFGH-JKMN</c>.</summary>
    public string Confirmation => ConfirmationNumber.Of(Id);
}

/// <summary>What one payment pays on one account; address and page are frozen when it starts.</summary>
[GenerateSerializer, Alias("paid-share")]
public sealed record PaidShare(
    [property: Id(0)] AccountNumber Account,
    [property: Id(1)] AccountId Page,
    [property: Id(2)] string ServiceAddress,
    [property: Id(3)] Money Amount);

/// <summary>A bank's refusal, in Stripe's codes.</summary>
/// <param name="Code">Such as <c>card_declined</c>.</param>
/// <param name="DeclineCode">The bank's reason, such as <c>insufficient_funds</c>, where it gave one.</param>
[GenerateSerializer, Alias("payment-decline")]
public sealed record PaymentDecline([property: Id(0)] string Code, [property: Id(1)] string? DeclineCode)
{
    /// <summary>The more exact of the two.</summary>
    public string Reason => DeclineCode ?? Code;
}

/// <summary>The gateway's record that the money was taken.</summary>
/// <param name="Charge">The charge's id; the source of the ledger entries.</param>
/// <param name="Brand">The card's brand or the bank's name, as people write it.</param>
/// <param name="Method">The kind of payment method, in Stripe's words: <c>card</c>; null where it was not kept yet.</param>
/// <param name="Intent">The payment intent; null where it was not kept yet.</param>
[GenerateSerializer, Alias("payment-settlement")]
public sealed record PaymentSettlement(
    [property: Id(0)] string Charge,
    [property: Id(1)] DateTimeOffset PaidAt,
    [property: Id(2)] string Brand,
    [property: Id(3)] string Last4,
    [property: Id(4)] string? Method = null,
    [property: Id(5)] string? Intent = null);
