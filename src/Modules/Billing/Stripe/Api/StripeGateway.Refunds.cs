namespace CalWater.Billing.Stripe.Api;

internal sealed partial class StripeGateway
{
    private const string Refunds = "v1/refunds";
    private const string Disputes = "v1/disputes";

    public Task<GatewayAnswer<Refund>> RefundAsync(RefundRequest request, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.PostAsync<Refund>(Refunds, new StripeForm()
            .Add("charge", request.Charge)
            .Add("amount", request.Amount.Cents)
            .Add("reason", "requested_by_customer")
            .AddAll("metadata", request.Metadata), key, cancellation);

    public Task<GatewayAnswer<IReadOnlyList<Refund>>> RefundsOfAsync(string charge, CancellationToken cancellation = default) =>
        AllAsync<Refund>(Refunds, $"charge={Escape(charge)}", refund => refund.Id, cancellation);

    public Task<GatewayAnswer<IReadOnlyList<Dispute>>> DisputesOfAsync(string charge, CancellationToken cancellation = default) =>
        AllAsync<Dispute>(Disputes, $"charge={Escape(charge)}", dispute => dispute.Id, cancellation);
}
