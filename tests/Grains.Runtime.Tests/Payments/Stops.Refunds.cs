using CalWater.Billing.Stripe;

namespace CalWater.Grains.Runtime.Tests.Payments;

internal sealed partial class Stops
{
    public Task<GatewayAnswer<Refund>> RefundAsync(RefundRequest request, IdempotencyKey key, CancellationToken cancellation) =>
        Around(StopPoint.BeforeRefund, () => gateway.RefundAsync(request, key, cancellation), StopPoint.AfterRefund);

    public Task<GatewayAnswer<IReadOnlyList<Refund>>> RefundsOfAsync(string charge, CancellationToken cancellation) =>
        gateway.RefundsOfAsync(charge, cancellation);

    public Task<GatewayAnswer<IReadOnlyList<Dispute>>> DisputesOfAsync(string charge, CancellationToken cancellation) =>
        gateway.DisputesOfAsync(charge, cancellation);

    public Task<GatewayAnswer<GatewayPage<PaymentIntent>>> PaymentIntentsAsync(GatewayWindow window, string? after, CancellationToken cancellation) =>
        gateway.PaymentIntentsAsync(window, after, cancellation);

    public Task<GatewayAnswer<GatewayPage<Refund>>> RefundsAsync(GatewayWindow window, string? after, CancellationToken cancellation) =>
        gateway.RefundsAsync(window, after, cancellation);

    public Task<GatewayAnswer<GatewayPage<Dispute>>> DisputesAsync(GatewayWindow window, string? after, CancellationToken cancellation) =>
        gateway.DisputesAsync(window, after, cancellation);
}
