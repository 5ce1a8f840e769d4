using CalWater.Billing.Payments;
using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Tests.Payments;

/// <summary>A household's payment of $83.00, and what the gateway may say of it.</summary>
internal static class PaymentSamples
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

    public static StartPayment Command(long cents = 8300) => new(
        LoginId.New(), [new(BillingCast.Household, new(cents))], false, Language.English, "ana@example.com",
        new("https://portal.example/payments/1"), new("https://portal.example/payments/1"));

    public static Payment Started() => Payment.Create(PaymentOrder.From(
        PaymentId.New(), Command(), [new(BillingCast.Household, AccountId.New(), "9 Zinnia Ct", new(8300))], Noon));

    /// <summary>The payment after its Checkout page was made.</summary>
    public static Payment Submitted() => Started() is var started ? started.Heard(new(Session(started)), Noon) : started;

    public static CheckoutSession Session(Payment payment, CheckoutStatus status = CheckoutStatus.Open, PaymentIntent? intent = null) => new(
        "cs_test_1", status, CheckoutPaymentStatus.Unpaid, payment.Order.Amount, "usd", payment.Order.Id.Value,
        payment.Order.ToCheckout().Metadata, status == CheckoutStatus.Open ? new("https://checkout.example/1") : null, intent);

    public static CheckoutSession Paid(Payment payment) =>
        Session(payment, CheckoutStatus.Complete, Intent(payment, PaymentIntentStatus.Succeeded));

    public static PaymentIntent Intent(Payment payment, PaymentIntentStatus status) => new(
        "pi_1", status, payment.Order.Amount, "usd", payment.Order.ToCheckout().Metadata,
        new("ch_1", status == PaymentIntentStatus.Succeeded, payment.Order.Amount, Noon, null, new("card", new("visa", "4242"), null)));

    public static GatewayAnswer<CheckoutSession> Fault(GatewayFaultKind kind) => new(new GatewayFault(kind, "as told"));
}
