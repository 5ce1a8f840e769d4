using System.Globalization;

namespace CalWater.Billing.Stripe.Api;

/// <summary>Stripe over its HTTP API.</summary>
internal sealed partial class StripeGateway(StripeHttp stripe) : IPaymentGateway
{
    private const string Sessions = "v1/checkout/sessions";
    private const string Currency = "usd";

    public Task<GatewayAnswer<CheckoutSession>> CreateCheckoutAsync(
        CheckoutRequest request, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.PostAsync<CheckoutSession>(Sessions, Form(request), key, cancellation);

    public Task<GatewayAnswer<CheckoutSession>> ReadCheckoutAsync(string sessionId, CancellationToken cancellation = default) =>
        stripe.GetAsync<CheckoutSession>($"{Sessions}/{Escape(sessionId)}?expand[]=payment_intent.latest_charge", cancellation);

    public Task<GatewayAnswer<CheckoutSession>> ExpireCheckoutAsync(
        string sessionId, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.PostAsync<CheckoutSession>($"{Sessions}/{Escape(sessionId)}/expire", Expanded(new()), key, cancellation);

    public async Task<GatewayAnswer<CheckoutSession>> FindCheckoutAsync(
        PaymentId payment, DateTimeOffset since, CancellationToken cancellation = default)
    {
        // The gateway's clock need not be ours to the second.
        var window = $"created[gte]={Seconds(since - TimeSpan.FromMinutes(5))}&created[lte]={Seconds(since + TimeSpan.FromDays(1))}";
        for (var after = ""; ;)
        {
            var page = await stripe.GetAsync<StripeList<CheckoutSession>>(
                $"{Sessions}?limit=100&{window}&expand[]=data.payment_intent.latest_charge{after}", cancellation);
            if (!page.IsDone) return new(page.Fault);
            if (page.Value.Data.FirstOrDefault(session => session.ClientReferenceId == payment.Value) is { } found) return new(found);
            if (!page.Value.HasMore) return new(new GatewayFault(GatewayFaultKind.NotFound, "No session carries the payment."));
            after = $"&starting_after={Escape(page.Value.Data[^1].Id)}";
        }
    }

    private static StripeForm Form(CheckoutRequest request) => Payer(Expanded(new StripeForm()), request)
        .Add("mode", "payment")
        .Add("allowed_payment_method_types[0]", "card")
        .Add("allowed_payment_method_types[1]", "us_bank_account")
        .Add("client_reference_id", request.Payment.Value)
        .Add("locale", StripeLocale.Of(request.Language))
        .Add("success_url", request.ReturnUrl.AbsoluteUri)
        .Add("cancel_url", request.CancelUrl.AbsoluteUri)
        .Add("expires_at", request.ExpiresAt.ToUnixTimeSeconds())
        .AddAll("metadata", request.Metadata)
        .AddAll("payment_intent_data[metadata]", request.Metadata)
        .AddEach("line_items", request.Lines, AddLine);

    private static StripeForm Payer(StripeForm form, CheckoutRequest request) => request switch
    {
        { Customer: { } customer, SavesMethod: true } => form.Add("customer", customer).Add("payment_intent_data[setup_future_usage]", "off_session"),
        { Customer: { } customer } => form.Add("customer", customer),
        _ => form.Add("customer_email", request.Email)
    };

    private static void AddLine(StripeForm form, string name, CheckoutLine line) => form
        .Add($"{name}[quantity]", 1)
        .Add($"{name}[price_data][currency]", Currency)
        .Add($"{name}[price_data][unit_amount]", line.Amount.Cents)
        .Add($"{name}[price_data][product_data][name]", line.Name);

    private static StripeForm Expanded(StripeForm form) => form.Add("expand[0]", "payment_intent.latest_charge");

    private static string Seconds(DateTimeOffset moment) => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
