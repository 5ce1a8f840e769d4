using CalWater.Billing.Storage;
using CalWater.Billing.Stripe.Webhooks;
using CalWater.Grains.Payments;
using Orleans;

namespace CalWater.Billing.Payments.Events;

/// <summary>Something happened to a payment: it asks the gateway itself how it stands. An object that names no payment is not ours.</summary>
internal abstract class PaymentEvent(string type, IGrainFactory grains) : IStripeEventHandler
{
    // Some two minutes; then the payment's own reminder has taken over, which never ends.
    private const int LongestInsistence = 6;

    public string Type => type;

    /// <exception cref="TimeoutException">The gateway could not say how the payment stands; the event is worth another try soon.</exception>
    public async Task HandleAsync(StripeEventRow row)
    {
        if (row.Payment is not { } payment) return;
        var view = await grains.Payment(payment).Refresh();
        if (view?.Status == PaymentStatus.Unknown && row.Attempts < LongestInsistence)
            throw new TimeoutException($"The gateway could not say how payment {payment} stands.");
    }
}

/// <summary>The customer has finished on the Checkout page; a card is charged, a bank debit is under way.</summary>
internal sealed class CheckoutSessionCompleted(IGrainFactory grains) : PaymentEvent("checkout.session.completed", grains);

/// <summary>A bank debit has arrived.</summary>
internal sealed class CheckoutSessionAsyncPaymentSucceeded(IGrainFactory grains) : PaymentEvent("checkout.session.async_payment_succeeded", grains);

/// <summary>A bank debit was refused.</summary>
internal sealed class CheckoutSessionAsyncPaymentFailed(IGrainFactory grains) : PaymentEvent("checkout.session.async_payment_failed", grains);

/// <summary>The Checkout page has closed unpaid.</summary>
internal sealed class CheckoutSessionExpired(IGrainFactory grains) : PaymentEvent("checkout.session.expired", grains);

internal sealed class PaymentIntentProcessing(IGrainFactory grains) : PaymentEvent("payment_intent.processing", grains);

internal sealed class PaymentIntentSucceeded(IGrainFactory grains) : PaymentEvent("payment_intent.succeeded", grains);

/// <summary>A try was declined; the Checkout page may still be open for another.</summary>
internal sealed class PaymentIntentPaymentFailed(IGrainFactory grains) : PaymentEvent("payment_intent.payment_failed", grains);

internal sealed class PaymentIntentCanceled(IGrainFactory grains) : PaymentEvent("payment_intent.canceled", grains);
