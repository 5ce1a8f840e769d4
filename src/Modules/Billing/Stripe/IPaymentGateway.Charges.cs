namespace CalWater.Billing.Stripe;

public partial interface IPaymentGateway
{
    /// <summary>
    /// Charges a saved method. A refusal of the bank is a fault with its decline code, and nothing was taken; the same key
    /// gives the same answer again, also the refusal.
    /// </summary>
    Task<GatewayAnswer<PaymentIntent>> ChargeAsync(ChargeRequest request, IdempotencyKey key, CancellationToken cancellation = default);

    Task<GatewayAnswer<PaymentIntent>> ReadIntentAsync(string intent, CancellationToken cancellation = default);

    /// <summary>Makes sure that nothing is taken any more. Refused when the money is taken or on its way.</summary>
    Task<GatewayAnswer<PaymentIntent>> CancelIntentAsync(string intent, IdempotencyKey key, CancellationToken cancellation = default);

    /// <summary>The newest intent of a customer, made at or after a moment, that carries the payment; how an outcome is learned when the key cannot tell.</summary>
    /// <returns><see cref="GatewayFaultKind.NotFound"/> when there surely is none.</returns>
    Task<GatewayAnswer<PaymentIntent>> FindIntentAsync(
        string customer, PaymentId payment, DateTimeOffset since, CancellationToken cancellation = default);
}
