using global::Stripe.Checkout;

namespace CalWater.Billing.Stripe.StripeNet;

/// <summary>Stripe by its own library.</summary>
internal sealed partial class StripeNetGateway(StripeNetCalls stripe) : IPaymentGateway
{
    private const string Currency = "usd";
    private const int Page = 100;
    private static readonly List<string> WithIntent = ["payment_intent.latest_charge"];

    public Task<GatewayAnswer<CheckoutSession>> CreateCheckoutAsync(
        CheckoutRequest request, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.CallAsync(api => api.Checkout.Sessions.CreateAsync(Options(request), Under(key), cancellation), StripeNetObjects.Checkout);

    public Task<GatewayAnswer<CheckoutSession>> ReadCheckoutAsync(string sessionId, CancellationToken cancellation = default) =>
        stripe.CallAsync(api => api.Checkout.Sessions.GetAsync(sessionId, new() { Expand = WithIntent }, null, cancellation), StripeNetObjects.Checkout);

    public Task<GatewayAnswer<CheckoutSession>> ExpireCheckoutAsync(
        string sessionId, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.CallAsync(
            api => api.Checkout.Sessions.ExpireAsync(sessionId, new() { Expand = WithIntent }, Under(key), cancellation), StripeNetObjects.Checkout);

    public Task<GatewayAnswer<CheckoutSession>> FindCheckoutAsync(
        PaymentId payment, DateTimeOffset since, CancellationToken cancellation = default)
    {
        // The gateway's clock need not be ours to the second.
        var created = new Sdk.DateRangeOptions { GreaterThanOrEqual = since.AddMinutes(-5).UtcDateTime, LessThanOrEqual = since.AddDays(1).UtcDateTime };
        return stripe.FindAsync(
            api => api.Checkout.Sessions.ListAutoPagingAsync(
                new() { Limit = Page, Created = created, Expand = ["data.payment_intent.latest_charge"] }, null, cancellation),
            session => session.ClientReferenceId == payment.Value, StripeNetObjects.Checkout);
    }

    private static SessionCreateOptions Options(CheckoutRequest request)
    {
        var options = new SessionCreateOptions
        {
            Expand = WithIntent,
            Mode = "payment",
            AllowedPaymentMethodTypes = ["card", "us_bank_account"],
            ClientReferenceId = request.Payment.Value,
            Locale = StripeLocale.Of(request.Language),
            SuccessUrl = request.ReturnUrl.AbsoluteUri,
            CancelUrl = request.CancelUrl.AbsoluteUri,
            ExpiresAt = request.ExpiresAt.UtcDateTime,
            Metadata = Copy(request.Metadata),
            PaymentIntentData = new() { Metadata = Copy(request.Metadata) },
            LineItems = [.. request.Lines.Select(Line)]
        };
        // What is set to null is sent as an empty text.
        if (request.Customer is { } customer) options.Customer = customer;
        else options.CustomerEmail = request.Email;
        if (request is { Customer: not null, SavesMethod: true }) options.PaymentIntentData.SetupFutureUsage = "off_session";
        return options;
    }

    private static SessionLineItemOptions Line(CheckoutLine line) => new()
    {
        Quantity = 1,
        PriceData = new() { Currency = Currency, UnitAmount = line.Amount.Cents, ProductData = new() { Name = line.Name } }
    };

    private static Sdk.RequestOptions Under(IdempotencyKey key) => new() { IdempotencyKey = key.ToString() };

    private static Dictionary<string, string> Copy(IReadOnlyDictionary<string, string> metadata) =>
        new(metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal));
}
