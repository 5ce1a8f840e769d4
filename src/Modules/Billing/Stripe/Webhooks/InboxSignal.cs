namespace CalWater.Billing.Stripe.Webhooks;

/// <summary>Raised when an event of Stripe's was kept.</summary>
internal sealed class InboxSignal(TimeProvider clock) : Signal(clock);
