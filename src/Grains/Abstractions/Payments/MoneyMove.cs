using System.Collections.Immutable;
using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>Something that became of a payment's money after it was taken.</summary>
/// <param name="Source">The gateway's object; one kind of move happens to it once.</param>
/// <param name="Amount">How much, always positive.</param>
/// <param name="Shares">What of it falls on each account of the payment.</param>
[GenerateSerializer, Immutable, Alias("money-move")]
public sealed record MoneyMove(
    [property: Id(0)] string Source,
    [property: Id(1)] MoneyMoveKind Kind,
    [property: Id(2)] Money Amount,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] ImmutableArray<PaymentAllocation> Shares);

/// <summary>Stored by number and by name: never reorder or rename.</summary>
[GenerateSerializer, Alias("money-move-kind")]
public enum MoneyMoveKind
{
    /// <summary>We gave it back.</summary>
    Refund,
    /// <summary>The customer's bank did not take what we gave back.</summary>
    RefundFailed,
    /// <summary>The bank took a debit back, for good.</summary>
    Return,
    /// <summary>The customer disputes the charge; nothing is posted before it is decided.</summary>
    DisputeOpened,
    DisputeLost,
    DisputeWon,
    /// <summary>A dispute that was lost was decided anew, and won.</summary>
    DisputeWonBack
}

/// <summary>How a payment stands by what became of its money.</summary>
[GenerateSerializer, Alias("money-standing")]
public enum MoneyStanding
{
    /// <summary>It is ours, as paid.</summary>
    Kept,
    PartlyRefunded,
    Refunded,
    Returned,
    /// <summary>The customer's bank is deciding.</summary>
    Disputed,
    /// <summary>The customer's bank took it back.</summary>
    ChargedBack
}
