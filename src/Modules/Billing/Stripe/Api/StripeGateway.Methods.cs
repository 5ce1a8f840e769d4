namespace CalWater.Billing.Stripe.Api;

internal sealed partial class StripeGateway
{
    private const string Customers = "v1/customers";
    private const string Methods = "v1/payment_methods";

    public Task<GatewayAnswer<Customer>> CreateCustomerAsync(CustomerRequest request, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.PostAsync<Customer>(Customers, new StripeForm().Add("email", request.Email).AddAll("metadata", request.Metadata), key, cancellation);

    public Task<GatewayAnswer<Customer>> ReadCustomerAsync(string customer, CancellationToken cancellation = default) =>
        stripe.GetAsync<Customer>($"{Customers}/{Escape(customer)}", cancellation);

    public Task<GatewayAnswer<SetupSession>> CreateSetupAsync(SetupRequest request, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.PostAsync<SetupSession>(Sessions, Form(request), key, cancellation);

    public Task<GatewayAnswer<SetupSession>> ReadSetupAsync(string sessionId, CancellationToken cancellation = default) =>
        stripe.GetAsync<SetupSession>($"{Sessions}/{Escape(sessionId)}?expand[]=setup_intent", cancellation);

    public async Task<GatewayAnswer<MethodList>> ListMethodsAsync(string customer, CancellationToken cancellation = default)
    {
        List<PaymentMethod> methods = [];
        for (var after = ""; ;)
        {
            var page = await stripe.GetAsync<StripeList<PaymentMethod>>(
                $"{Customers}/{Escape(customer)}/payment_methods?limit=100{after}", cancellation);
            if (!page.IsDone) return new(page.Fault);
            methods.AddRange(page.Value.Data);
            if (!page.Value.HasMore) return new(new MethodList(methods));
            after = $"&starting_after={Escape(methods[^1].Id)}";
        }
    }

    public Task<GatewayAnswer<PaymentMethod>> ReadMethodAsync(string method, CancellationToken cancellation = default) =>
        stripe.GetAsync<PaymentMethod>($"{Methods}/{Escape(method)}", cancellation);

    public Task<GatewayAnswer<Mandate>> ReadMandateAsync(string mandate, CancellationToken cancellation = default) =>
        stripe.GetAsync<Mandate>($"v1/mandates/{Escape(mandate)}", cancellation);

    public Task<GatewayAnswer<PaymentMethod>> DetachMethodAsync(string method, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.PostAsync<PaymentMethod>($"{Methods}/{Escape(method)}/detach", new StripeForm(), key, cancellation);

    private static StripeForm Form(SetupRequest request) => new StripeForm()
        .Add("expand[0]", "setup_intent")
        .Add("mode", "setup")
        .Add("currency", Currency)
        .Add("allowed_payment_method_types[0]", "card")
        .Add("allowed_payment_method_types[1]", "us_bank_account")
        .Add("customer", request.Customer)
        .Add("locale", StripeLocale.Of(request.Language))
        .Add("success_url", request.ReturnUrl.AbsoluteUri)
        .Add("cancel_url", request.CancelUrl.AbsoluteUri)
        .AddAll("metadata", request.Metadata)
        .AddAll("setup_intent_data[metadata]", request.Metadata);
}
