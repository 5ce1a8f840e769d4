using global::Stripe.Checkout;

namespace CalWater.Billing.Stripe.StripeNet;

internal sealed partial class StripeNetGateway
{
    private static readonly List<string> WithSetup = ["setup_intent"];

    public Task<GatewayAnswer<Customer>> CreateCustomerAsync(CustomerRequest request, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.CallAsync(
            api => api.Customers.CreateAsync(new() { Email = request.Email, Metadata = Copy(request.Metadata) }, Under(key), cancellation), StripeNetObjects.Customer);

    public Task<GatewayAnswer<Customer>> ReadCustomerAsync(string customer, CancellationToken cancellation = default) =>
        stripe.CallAsync(api => api.Customers.GetAsync(customer, null, null, cancellation), StripeNetObjects.Customer);

    public Task<GatewayAnswer<SetupSession>> CreateSetupAsync(SetupRequest request, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.CallAsync(api => api.Checkout.Sessions.CreateAsync(Options(request), Under(key), cancellation), StripeNetObjects.SetupPage);

    public Task<GatewayAnswer<SetupSession>> ReadSetupAsync(string sessionId, CancellationToken cancellation = default) =>
        stripe.CallAsync(api => api.Checkout.Sessions.GetAsync(sessionId, new() { Expand = WithSetup }, null, cancellation), StripeNetObjects.SetupPage);

    public async Task<GatewayAnswer<MethodList>> ListMethodsAsync(string customer, CancellationToken cancellation = default)
    {
        var all = await stripe.AllAsync(
            api => api.Customers.PaymentMethods.ListAutoPagingAsync(customer, new() { Limit = Page }, null, cancellation), StripeNetObjects.Method);
        return all.IsDone ? new(new MethodList(all.Value)) : new(all.Fault);
    }

    public Task<GatewayAnswer<PaymentMethod>> ReadMethodAsync(string method, CancellationToken cancellation = default) =>
        stripe.CallAsync(api => api.PaymentMethods.GetAsync(method, null, null, cancellation), StripeNetObjects.Method);

    public Task<GatewayAnswer<Mandate>> ReadMandateAsync(string mandate, CancellationToken cancellation = default) =>
        stripe.CallAsync(api => api.Mandates.GetAsync(mandate, null, null, cancellation), StripeNetObjects.Mandate);

    public Task<GatewayAnswer<PaymentMethod>> DetachMethodAsync(string method, IdempotencyKey key, CancellationToken cancellation = default) =>
        stripe.CallAsync(api => api.PaymentMethods.DetachAsync(method, null, Under(key), cancellation), StripeNetObjects.Method);

    private static SessionCreateOptions Options(SetupRequest request) => new()
    {
        Expand = WithSetup,
        Mode = "setup",
        Currency = Currency,
        AllowedPaymentMethodTypes = ["card", "us_bank_account"],
        Customer = request.Customer,
        Locale = StripeLocale.Of(request.Language),
        SuccessUrl = request.ReturnUrl.AbsoluteUri,
        CancelUrl = request.CancelUrl.AbsoluteUri,
        Metadata = Copy(request.Metadata),
        SetupIntentData = new() { Metadata = Copy(request.Metadata) }
    };
}
