namespace CalWater.Billing.Stripe;

/// <summary>
/// The card processor. Each call returns within the configured deadline. Whatever goes wrong is in the answer; only
/// cancellation throws.
/// </summary>
public interface IPaymentGateway
{
    /// <summary>Makes the hosted page. The same key gives the same session, also after a lost answer.</summary>
    Task<GatewayAnswer<CheckoutSession>> CreateCheckoutAsync(
        CheckoutRequest request, IdempotencyKey key, CancellationToken cancellation = default);

    Task<GatewayAnswer<CheckoutSession>> ReadCheckoutAsync(string sessionId, CancellationToken cancellation = default);

    /// <summary>Closes an open page, so that it can no longer be paid. Refused when it is already paid or over.</summary>
    Task<GatewayAnswer<CheckoutSession>> ExpireCheckoutAsync(
        string sessionId, IdempotencyKey key, CancellationToken cancellation = default);

    /// <summary>The PaymentIntents that carry the payment's id; how an outcome is learned when the key is too old to ask with.</summary>
    Task<GatewayAnswer<IReadOnlyList<PaymentIntent>>> FindAsync(PaymentId payment, CancellationToken cancellation = default);
}
