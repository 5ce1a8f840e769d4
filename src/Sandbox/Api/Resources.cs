using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Api;

/// <summary>The kinds of object the API retrieves and lists.</summary>
internal static class Resources
{
    public static Resource<CheckoutSession> Sessions { get; } = new("/v1/checkout/sessions", "checkout.session", "session", new Filters<CheckoutSession>
    {
        ["payment_intent"] = (session, value) => session.PaymentIntent == value,
        ["status"] = (session, value) => session.Status == value,
        ["customer_details[email]"] = (session, value) => session.CustomerDetails?.Email == value,
    });

    public static Resource<Customer> Customers { get; } = new("/v1/customers", "customer", "id", new Filters<Customer>
    {
        ["email"] = (customer, value) => customer.Email == value,
    });

    public static Resource<PaymentMethod> PaymentMethods { get; } = new("/v1/payment_methods", "PaymentMethod", "payment_method", new Filters<PaymentMethod>
    {
        ["customer"] = (method, value) => method.Customer == value,
        ["type"] = (method, value) => method.Type == value,
    });

    public static Resource<SetupIntent> SetupIntents { get; } = new("/v1/setup_intents", "setupintent", "intent", new Filters<SetupIntent>
    {
        ["customer"] = (intent, value) => intent.Customer == value,
        ["payment_method"] = (intent, value) => intent.PaymentMethod == value,
    });

    public static Resource<Mandate> Mandates { get; } = new("/v1/mandates", "mandate", "mandate", []);

    public static Resource<PaymentIntent> PaymentIntents { get; } = new("/v1/payment_intents", "payment_intent", "intent", new Filters<PaymentIntent>
    {
        ["customer"] = (intent, value) => intent.Customer == value,
    });

    public static Resource<Charge> Charges { get; } = new("/v1/charges", "charge", "id", new Filters<Charge>
    {
        ["payment_intent"] = (charge, value) => charge.PaymentIntent == value,
    });

    public static Resource<Refund> Refunds { get; } = new("/v1/refunds", "refund", "refund", new Filters<Refund>
    {
        ["charge"] = (refund, value) => refund.Charge == value,
        ["payment_intent"] = (refund, value) => refund.PaymentIntent == value,
    });

    public static Resource<Dispute> Disputes { get; } = new("/v1/disputes", "dispute", "dispute", new Filters<Dispute>
    {
        ["charge"] = (dispute, value) => dispute.Charge == value,
        ["payment_intent"] = (dispute, value) => dispute.PaymentIntent == value,
    });

    public static Resource<BalanceTransaction> BalanceTransactions { get; } = new("/v1/balance_transactions", "balance transaction", "id", new Filters<BalanceTransaction>
    {
        ["source"] = (posting, value) => posting.Source == value,
        ["type"] = (posting, value) => posting.Type == value,
    });

    public static Resource<StripeEvent> Events { get; } = new("/v1/events", "event", "id", new Filters<StripeEvent>
    {
        ["type"] = (happened, value) => happened.Type == value,
    });
}
