using CalWater.Billing.Stripe;

namespace CalWater.Grains.Runtime.Tests.Payments;

internal sealed partial class Stops
{
    public Task<GatewayAnswer<PaymentIntent>> ChargeAsync(ChargeRequest request, IdempotencyKey key, CancellationToken cancellation) =>
        Around(StopPoint.BeforeCharge, () => gateway.ChargeAsync(request, key, cancellation), StopPoint.AfterCharge);

    public Task<GatewayAnswer<PaymentIntent>> ReadIntentAsync(string intent, CancellationToken cancellation)
    {
        Interlocked.Increment(ref intentReads);
        return Around(StopPoint.BeforeRead, () => gateway.ReadIntentAsync(intent, cancellation), StopPoint.AfterRead);
    }

    public Task<GatewayAnswer<PaymentIntent>> CancelIntentAsync(string intent, IdempotencyKey key, CancellationToken cancellation) =>
        gateway.CancelIntentAsync(intent, key, cancellation);

    public Task<GatewayAnswer<PaymentIntent>> FindIntentAsync(string customer, PaymentId payment, DateTimeOffset since, CancellationToken cancellation) =>
        gateway.FindIntentAsync(customer, payment, since, cancellation);

    public Task<GatewayAnswer<Customer>> CreateCustomerAsync(CustomerRequest request, IdempotencyKey key, CancellationToken cancellation) =>
        gateway.CreateCustomerAsync(request, key, cancellation);

    public Task<GatewayAnswer<Customer>> ReadCustomerAsync(string customer, CancellationToken cancellation) =>
        gateway.ReadCustomerAsync(customer, cancellation);

    public Task<GatewayAnswer<SetupSession>> CreateSetupAsync(SetupRequest request, IdempotencyKey key, CancellationToken cancellation) =>
        gateway.CreateSetupAsync(request, key, cancellation);

    public Task<GatewayAnswer<SetupSession>> ReadSetupAsync(string sessionId, CancellationToken cancellation) =>
        gateway.ReadSetupAsync(sessionId, cancellation);

    public Task<GatewayAnswer<MethodList>> ListMethodsAsync(string customer, CancellationToken cancellation) =>
        gateway.ListMethodsAsync(customer, cancellation);

    public Task<GatewayAnswer<PaymentMethod>> ReadMethodAsync(string method, CancellationToken cancellation) =>
        gateway.ReadMethodAsync(method, cancellation);

    public Task<GatewayAnswer<Mandate>> ReadMandateAsync(string mandate, CancellationToken cancellation) =>
        gateway.ReadMandateAsync(mandate, cancellation);

    public Task<GatewayAnswer<PaymentMethod>> DetachMethodAsync(string method, IdempotencyKey key, CancellationToken cancellation) =>
        gateway.DetachMethodAsync(method, key, cancellation);
}
