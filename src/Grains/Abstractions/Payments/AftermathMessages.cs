using System.Collections.Immutable;
using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>What became of a payment's money, as pages show it.</summary>
/// <param name="Moves">In the order in which they became known.</param>
/// <param name="Left">What of the payment is still ours, and can be refunded unless it is disputed.</param>
/// <param name="UnderWay">What was ordered to be given back, and is not known to be.</param>
[GenerateSerializer, Immutable, Alias("aftermath-view")]
public sealed record AftermathView(
    [property: Id(0)] ImmutableArray<MoneyMove> Moves,
    [property: Id(1)] MoneyStanding Standing,
    [property: Id(2)] Money Left,
    [property: Id(3)] ImmutableArray<RefundOrder> UnderWay);

/// <summary>An order to give money of a payment back.</summary>
/// <param name="Id">Made when the form was shown: the same order again is not another refund.</param>
/// <param name="Shares">How much goes back for which account.</param>
/// <param name="Staff">The id of the member of staff.</param>
/// <param name="Reason">Why, as it stands in the audit trail.</param>
/// <param name="ApprovedAs">The request by which a second person agreed; only that request's grain says so.</param>
[GenerateSerializer, Immutable, Alias("refund-order")]
public sealed record RefundOrder(
    [property: Id(0)] string Id,
    [property: Id(1)] PaymentId Payment,
    [property: Id(2)] ImmutableArray<PaymentAllocation> Shares,
    [property: Id(3)] string Staff,
    [property: Id(4)] string Reason,
    [property: Id(5)] string? ApprovedAs = null)
{
    public Money Amount => Shares.Sum(share => share.Amount);
}

/// <summary>What an order came to.</summary>
[GenerateSerializer, Alias("refund-verdict")]
public enum RefundVerdict
{
    Done,
    /// <summary>The gateway has not said; it is asked again until it has, and nothing need be done.</summary>
    UnderWay,
    /// <summary>One person may not give back as much.</summary>
    NeedsApproval,
    /// <summary>More than is left of the payment, or of one of its accounts, or nothing at all.</summary>
    TooMuch,
    /// <summary>The payment never brought money, or a bank has taken it back or is deciding to.</summary>
    NotRefundable,
    /// <summary>The gateway refused; nothing moved.</summary>
    Refused,
    /// <summary>What became of an earlier order on the payment is not known yet; nothing was ordered.</summary>
    Busy
}
