namespace CalWater.Billing.Stripe.Api;

internal sealed partial class StripeGateway
{
    private const string Intents = "v1/payment_intents";

    public Task<GatewayAnswer<PaymentIntent>> ChargeAsync(ChargeRequest request, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.PostAsync<PaymentIntent>(Intents, Form(request), key, cancellation);

    public Task<GatewayAnswer<PaymentIntent>> ReadIntentAsync(string intent, CancellationToken cancellation = default) =>
        stripe.GetAsync<PaymentIntent>($"{Intents}/{Escape(intent)}?expand[]=latest_charge", cancellation);

    public Task<GatewayAnswer<PaymentIntent>> CancelIntentAsync(string intent, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.PostAsync<PaymentIntent>($"{Intents}/{Escape(intent)}/cancel", WithCharge(), key, cancellation);

    public async Task<GatewayAnswer<PaymentIntent>> FindIntentAsync(
        string customer, PaymentId payment, DateTimeOffset since, CancellationToken cancellation = default)
    {
        for (var after = ""; ;)
        {
            var page = await stripe.GetAsync<StripeList<PaymentIntent>>(
                $"{Intents}?limit=100&customer={Escape(customer)}&created[gte]={Seconds(since - TimeSpan.FromMinutes(5))}&expand[]=data.latest_charge{after}", cancellation);
            if (!page.IsDone) return new(page.Fault);
            if (page.Value.Data.FirstOrDefault(intent => intent.Metadata.GetValueOrDefault("payment") == payment.Value) is { } found) return new(found);
            if (!page.Value.HasMore) return new(new GatewayFault(GatewayFaultKind.NotFound, "No intent carries the payment."));
            after = $"&starting_after={Escape(page.Value.Data[^1].Id)}";
        }
    }

    private static StripeForm Form(ChargeRequest request) => WithCharge()
        .Add("amount", request.Amount.Cents)
        .Add("currency", Currency)
        .Add("customer", request.Customer)
        .Add("payment_method", request.Method)
        .Add("allowed_payment_method_types[0]", request.Type)
        .Add("confirm", "true")
        .Add(request.CustomerIsAbsent ? "off_session" : "error_on_requires_action", "true")
        .AddAll("metadata", request.Metadata);

    private static StripeForm WithCharge() => new StripeForm().Add("expand[0]", "latest_charge");
}
