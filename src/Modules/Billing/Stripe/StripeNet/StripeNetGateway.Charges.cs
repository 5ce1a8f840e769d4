namespace CalWater.Billing.Stripe.StripeNet;

internal sealed partial class StripeNetGateway
{
    private static readonly List<string> WithCharge = ["latest_charge"];
    private static readonly List<string> EachWithCharge = ["data.latest_charge"];

    public Task<GatewayAnswer<PaymentIntent>> ChargeAsync(ChargeRequest request, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.CallAsync(api => api.PaymentIntents.CreateAsync(Options(request), Under(key), cancellation), StripeNetObjects.Intent);

    public Task<GatewayAnswer<PaymentIntent>> ReadIntentAsync(string intent, CancellationToken cancellation = default) =>
        stripe.CallAsync(api => api.PaymentIntents.GetAsync(intent, new() { Expand = WithCharge }, null, cancellation), StripeNetObjects.Intent);

    public Task<GatewayAnswer<PaymentIntent>> CancelIntentAsync(string intent, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.CallAsync(api => api.PaymentIntents.CancelAsync(intent, new() { Expand = WithCharge }, Under(key), cancellation), StripeNetObjects.Intent);

    public Task<GatewayAnswer<PaymentIntent>> FindIntentAsync(
        string customer, PaymentId payment, DateTimeOffset since, CancellationToken cancellation = default)
    {
        var created = new Sdk.DateRangeOptions { GreaterThanOrEqual = since.AddMinutes(-5).UtcDateTime };
        return stripe.FindAsync(
            api => api.PaymentIntents.ListAutoPagingAsync(
                new() { Limit = Page, Customer = customer, Created = created, Expand = EachWithCharge }, null, cancellation),
            intent => intent.Metadata?.GetValueOrDefault("payment") == payment.Value, StripeNetObjects.Intent);
    }

    private static Sdk.PaymentIntentCreateOptions Options(ChargeRequest request)
    {
        var options = new Sdk.PaymentIntentCreateOptions
        {
            Expand = WithCharge,
            Amount = request.Amount.Cents,
            Currency = Currency,
            Customer = request.Customer,
            PaymentMethod = request.Method,
            AllowedPaymentMethodTypes = [request.Type],
            Confirm = true,
            Metadata = Copy(request.Metadata)
        };
        if (request.CustomerIsAbsent) options.OffSession = true;
        else options.ErrorOnRequiresAction = true;
        return options;
    }
}
