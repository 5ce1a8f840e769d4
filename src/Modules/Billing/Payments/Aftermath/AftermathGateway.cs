using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Payments.Aftermath;

/// <summary>What an aftermath asks of the gateway. Every question may be repeated: it is the same call, or only reads.</summary>
internal sealed class AftermathGateway(IPaymentGateway gateway, TimeProvider clock)
{
    public async Task<AftermathState?> LookAsync(PaymentView payment, AftermathState state)
    {
        var charge = payment.Settlement!.Charge;
        foreach (var order in state.Unanswered.ToList())
        {
            if (await HandOverAsync(charge, order) is not { } outcome) return null;
            state = state.Answered(order, outcome);
        }

        var (refunds, disputes) = (await gateway.RefundsOfAsync(charge), await gateway.DisputesOfAsync(charge));
        return refunds.IsDone && disputes.IsDone ? state.Saw(payment, refunds.Value, disputes.Value) : null;
    }

    /// <summary>The key gives the first answer again. Where that answer is an error, or the key is forgotten, only the list tells.</summary>
    private async Task<RefundVerdict?> HandOverAsync(string charge, PlacedRefund order)
    {
        if (clock.GetUtcNow() - order.At > IdempotencyKey.Kept) return await FindAsync(charge, order, RefundVerdict.Refused);
        var answer = await gateway.RefundAsync(order.ToRequest(charge), order.IdempotencyKey);
        if (answer.IsDone) return RefundVerdict.Done;
        return await FindAsync(charge, order, answer.Fault.NothingWasDone ? RefundVerdict.Refused : null);
    }

    private async Task<RefundVerdict?> FindAsync(string charge, PlacedRefund order, RefundVerdict? otherwise)
    {
        var refunds = await gateway.RefundsOfAsync(charge);
        if (!refunds.IsDone) return null;
        var isThere = refunds.Value.Any(refund => refund.Metadata.GetValueOrDefault(PlacedRefund.Key) == order.Order.Id);
        return isThere ? RefundVerdict.Done : otherwise;
    }
}
