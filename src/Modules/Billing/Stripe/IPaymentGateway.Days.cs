namespace CalWater.Billing.Stripe;

/// <content>What was made at the gateway in a stretch of time, for reconciliation.</content>
public partial interface IPaymentGateway
{
    /// <param name="window">The stretch of time.</param>
    /// <param name="after">As the page before says; null for the first.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<GatewayAnswer<GatewayPage<PaymentIntent>>> PaymentIntentsAsync(GatewayWindow window, string? after, CancellationToken cancellation = default);

    /// <inheritdoc cref="PaymentIntentsAsync"/>
    Task<GatewayAnswer<GatewayPage<Refund>>> RefundsAsync(GatewayWindow window, string? after, CancellationToken cancellation = default);

    /// <inheritdoc cref="PaymentIntentsAsync"/>
    Task<GatewayAnswer<GatewayPage<Dispute>>> DisputesAsync(GatewayWindow window, string? after, CancellationToken cancellation = default);
}
