namespace CalWater.Billing.Stripe;

/// <summary>
/// The card processor. Each call returns within the configured deadline. Whatever goes wrong is in the answer; only
/// cancellation throws.
/// </summary>
public partial interface IPaymentGateway
{
    /// <summary>Makes the hosted page. The same key gives the same session, also after a lost answer.</summary>
    Task<GatewayAnswer<CheckoutSession>> CreateCheckoutAsync(
        CheckoutRequest request, IdempotencyKey key, CancellationToken cancellation = default);

    Task<GatewayAnswer<CheckoutSession>> ReadCheckoutAsync(string sessionId, CancellationToken cancellation = default);

    /// <summary>Closes an open page, so that it can no longer be paid. Refused when it is already paid or over.</summary>
    Task<GatewayAnswer<CheckoutSession>> ExpireCheckoutAsync(
        string sessionId, IdempotencyKey key, CancellationToken cancellation = default);

    /// <summary>The session made for the payment at or after a moment; how an outcome is learned when the key cannot tell.</summary>
    /// <returns><see cref="GatewayFaultKind.NotFound"/> when there surely is none.</returns>
    Task<GatewayAnswer<CheckoutSession>> FindCheckoutAsync(
        PaymentId payment, DateTimeOffset since, CancellationToken cancellation = default);
}
