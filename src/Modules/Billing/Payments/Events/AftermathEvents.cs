using CalWater.Billing.Storage;
using CalWater.Billing.Stripe.Webhooks;
using CalWater.Grains.Payments;
using Orleans;

namespace CalWater.Billing.Payments.Events;

/// <summary>
/// Something became of money that was taken: the payment's aftermath asks the gateway itself. An object that belongs to no
/// payment of ours is passed over.
/// </summary>
internal abstract class AftermathEvent(string type, EventPayments payments, IGrainFactory grains) : IStripeEventHandler
{
    public string Type => type;

    public async Task HandleAsync(StripeEventRow row)
    {
        if (await payments.OfAsync(row) is not { } payment) return;
        // It may come before the news that the money was taken at all.
        await grains.Payment(payment).Refresh();
        await grains.Aftermath(payment).Review();
    }
}

/// <summary>Money was given back, here or at the gateway.</summary>
internal sealed class ChargeRefunded(EventPayments payments, IGrainFactory grains) : AftermathEvent("charge.refunded", payments, grains);

/// <summary>A refund has arrived, or the customer's bank did not take it.</summary>
internal sealed class ChargeRefundUpdated(EventPayments payments, IGrainFactory grains) : AftermathEvent("charge.refund.updated", payments, grains);

/// <summary>The customer's bank disputes a charge, or returned a debit.</summary>
internal sealed class ChargeDisputeCreated(EventPayments payments, IGrainFactory grains) : AftermathEvent("charge.dispute.created", payments, grains);

/// <summary>A dispute is won or lost.</summary>
internal sealed class ChargeDisputeClosed(EventPayments payments, IGrainFactory grains) : AftermathEvent("charge.dispute.closed", payments, grains);
