namespace CalWater.Billing.Stripe;

public partial interface IPaymentGateway
{
    /// <summary>Makes whom saved methods belong to.</summary>
    Task<GatewayAnswer<Customer>> CreateCustomerAsync(CustomerRequest request, IdempotencyKey key, CancellationToken cancellation = default);

    Task<GatewayAnswer<Customer>> ReadCustomerAsync(string customer, CancellationToken cancellation = default);

    /// <summary>Makes the hosted page on which a method is saved and nothing is charged.</summary>
    Task<GatewayAnswer<SetupSession>> CreateSetupAsync(SetupRequest request, IdempotencyKey key, CancellationToken cancellation = default);

    Task<GatewayAnswer<SetupSession>> ReadSetupAsync(string sessionId, CancellationToken cancellation = default);

    /// <summary>All methods saved for a customer, newest first.</summary>
    Task<GatewayAnswer<MethodList>> ListMethodsAsync(string customer, CancellationToken cancellation = default);

    Task<GatewayAnswer<PaymentMethod>> ReadMethodAsync(string method, CancellationToken cancellation = default);

    /// <summary>A customer's permission to debit a bank account.</summary>
    Task<GatewayAnswer<Mandate>> ReadMandateAsync(string mandate, CancellationToken cancellation = default);

    /// <summary>Takes a method off its customer: it can never be charged again. Refused when it is on none.</summary>
    Task<GatewayAnswer<PaymentMethod>> DetachMethodAsync(string method, IdempotencyKey key, CancellationToken cancellation = default);
}
