namespace CalWater.Billing.Stripe;

/// <content>What becomes of money after it was taken.</content>
public partial interface IPaymentGateway
{
    /// <summary>Gives money back. The same key gives the same refund, also after a lost answer.</summary>
    Task<GatewayAnswer<Refund>> RefundAsync(RefundRequest request, IdempotencyKey key, CancellationToken cancellation = default);

    /// <summary>Every refund of a charge, whoever made it.</summary>
    Task<GatewayAnswer<IReadOnlyList<Refund>>> RefundsOfAsync(string charge, CancellationToken cancellation = default);

    /// <summary>Every dispute about a charge; what a bank returned is one.</summary>
    Task<GatewayAnswer<IReadOnlyList<Dispute>>> DisputesOfAsync(string charge, CancellationToken cancellation = default);
}
