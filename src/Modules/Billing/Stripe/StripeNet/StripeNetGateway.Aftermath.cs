namespace CalWater.Billing.Stripe.StripeNet;

/// <content>Refunds and disputes, and what was made in a stretch of time.</content>
internal sealed partial class StripeNetGateway
{
    public Task<GatewayAnswer<Refund>> RefundAsync(RefundRequest request, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.CallAsync(api => api.Refunds.CreateAsync(Options(request), Under(key), cancellation), StripeNetObjects.Refund);

    public Task<GatewayAnswer<IReadOnlyList<Refund>>> RefundsOfAsync(string charge, CancellationToken cancellation = default) =>
        stripe.AllAsync(api => api.Refunds.ListAutoPagingAsync(new() { Limit = Page, Charge = charge }, null, cancellation), StripeNetObjects.Refund);

    public Task<GatewayAnswer<IReadOnlyList<Dispute>>> DisputesOfAsync(string charge, CancellationToken cancellation = default) =>
        stripe.AllAsync(api => api.Disputes.ListAutoPagingAsync(new() { Limit = Page, Charge = charge }, null, cancellation), StripeNetObjects.Dispute);

    public Task<GatewayAnswer<GatewayPage<PaymentIntent>>> PaymentIntentsAsync(
        GatewayWindow window, string? after, CancellationToken cancellation = default) =>
        stripe.PageAsync(api => api.PaymentIntents.ListAsync(
            Paged(new Sdk.PaymentIntentListOptions { Created = Range(window), Expand = EachWithCharge }, after), null, cancellation), StripeNetObjects.Intent);

    public Task<GatewayAnswer<GatewayPage<Refund>>> RefundsAsync(GatewayWindow window, string? after, CancellationToken cancellation = default) =>
        stripe.PageAsync(api => api.Refunds.ListAsync(
            Paged(new Sdk.RefundListOptions { Created = Range(window) }, after), null, cancellation), StripeNetObjects.Refund);

    public Task<GatewayAnswer<GatewayPage<Dispute>>> DisputesAsync(GatewayWindow window, string? after, CancellationToken cancellation = default) =>
        stripe.PageAsync(api => api.Disputes.ListAsync(
            Paged(new Sdk.DisputeListOptions { Created = Range(window) }, after), null, cancellation), StripeNetObjects.Dispute);

    private static Sdk.RefundCreateOptions Options(RefundRequest request) =>
        new() { Charge = request.Charge, Amount = request.Amount.Cents, Reason = "requested_by_customer", Metadata = Copy(request.Metadata) };

    private static T Paged<T>(T options, string? after) where T : Sdk.ListOptions
    {
        options.Limit = Page;
        if (after is not null) options.StartingAfter = after;
        return options;
    }

    private static Sdk.DateRangeOptions Range(GatewayWindow window) =>
        new() { GreaterThanOrEqual = window.From.UtcDateTime, LessThan = window.Until.UtcDateTime };
}
