using CalWater.Billing.Payments.Aftermath;
using CalWater.Grains.Payments;
using CalWater.Identity.Approvals;
using CalWater.Identity.Audit;
using Microsoft.Extensions.Options;

namespace CalWater.Grains.Runtime.Payments;

/// <summary>What refunds need beside the money: how much one person may give back, and a row in the customer's trail for each order.</summary>
internal sealed class RefundDesk(IOptions<SupportOptions> limits, IAuditTrail trail, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Orders on one payment count together, so that many small ones are no way round the limit.</summary>
    public RefundVerdict? Refusal(AftermathState state, RefundOrder order)
    {
        var alone = state.Orders.Where(each => each.Order.ApprovedAs is null && each.Outcome != RefundVerdict.Refused).Sum(each => each.Order.Amount);
        return order.ApprovedAs is null && alone + order.Amount > limits.Value.LargestRefundAlone ? RefundVerdict.NeedsApproval : null;
    }

    /// <summary>What is in the trail already changes nothing there.</summary>
    public async Task RecordAsync(AftermathState state)
    {
        foreach (var placed in state.Orders)
            foreach (var share in placed.Order.Shares)
                await trail.AppendAsync(AuditSubject.Of(share.Account), Row(placed, share));
    }

    private static AuditEntry Row(PlacedRefund placed, PaymentAllocation share) => new(
        $"refund-{placed.Order.Id}", placed.At, placed.Order.Staff, RefundActs.Ordered,
        AuditEntry.Json(("amount", share.Amount.ToString()), ("payment", ConfirmationNumber.Of(placed.Order.Payment)), ("reason", placed.Order.Reason)));
}
