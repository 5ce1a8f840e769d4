using System.Collections.Immutable;
using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;
using Microsoft.Extensions.Logging;

namespace CalWater.Billing.Payments;

/// <summary>What a payment asks of the gateway. Every question may be repeated: it is the same call, or only reads.</summary>
internal sealed partial class PaymentCheckout(IPaymentGateway gateway, TimeProvider clock, ILogger<PaymentCheckout> log)
{
    public Payment Create(PaymentId id, StartPayment command, ImmutableArray<PaidShare> shares) =>
        Payment.Create(PaymentOrder.From(id, command, shares, clock.GetUtcNow()));

    /// <summary>The payment as the gateway sees it now; charges the saved method, or makes the Checkout page, where that is not done.</summary>
    public async Task<Payment> AskAsync(Payment payment)
    {
        if (payment is { IsTerminal: false, ChargesMethod: true }) payment = Noted(payment, payment.HeardOfCharge(await ChargeAsync(payment), clock.GetUtcNow()));
        return payment.IsTerminal || payment.ChargesMethod ? payment : Heard(payment, await StateOfAsync(payment));
    }

    /// <summary>Closes the Checkout page, unless the payment has gone on.</summary>
    public async Task<Payment> CancelAsync(Payment payment)
    {
        if (payment is not { Status: PaymentStatus.Submitted, Checkout: { } checkout }) return await AskAsync(payment);
        var answer = await gateway.ExpireCheckoutAsync(checkout.SessionId, payment.Order.Key("expire"));
        return answer.IsDone ? Heard(payment, answer) : await AskAsync(payment);
    }

    private Payment Heard(Payment payment, GatewayAnswer<CheckoutSession> answer) => Noted(payment, payment.Heard(answer, clock.GetUtcNow()));

    private Payment Noted(Payment payment, Payment next)
    {
        if (next.Discrepancy is { } discrepancy && next != payment) LogDiscrepancy(payment.Order.Id, discrepancy);
        return next;
    }

    private Task<GatewayAnswer<PaymentIntent>> ChargeAsync(Payment payment) => payment.Intent is { } intent
        ? gateway.ReadIntentAsync(intent)
        : ChargeOrFindAsync(payment.Order);

    private async Task<GatewayAnswer<PaymentIntent>> ChargeOrFindAsync(PaymentOrder order)
    {
        if (clock.GetUtcNow() - order.At > IdempotencyKey.Kept) return await FindIntentAsync(order);
        var answer = await gateway.ChargeAsync(order.ToCharge(), order.ChargeKey);
        if (answer.Fault?.Kind != GatewayFaultKind.ServerError) return answer;
        var found = await FindIntentAsync(order);
        return found.IsDone ? found : answer;
    }

    private Task<GatewayAnswer<PaymentIntent>> FindIntentAsync(PaymentOrder order) =>
        gateway.FindIntentAsync(order.Charge!.Customer, order.Id, order.At);

    private Task<GatewayAnswer<CheckoutSession>> StateOfAsync(Payment payment) => payment.Checkout is { } checkout
        ? gateway.ReadCheckoutAsync(checkout.SessionId)
        : CreateOrFindAsync(payment.Order);

    /// <summary>The key gives the first answer again. Where that answer is an error, or the key is forgotten, only a search tells.</summary>
    private async Task<GatewayAnswer<CheckoutSession>> CreateOrFindAsync(PaymentOrder order)
    {
        if (clock.GetUtcNow() - order.At > IdempotencyKey.Kept) return await FindAsync(order);
        var answer = await gateway.CreateCheckoutAsync(order.ToCheckout(), order.Key("checkout"));
        if (answer.Fault?.Kind != GatewayFaultKind.ServerError) return answer;
        var found = await FindAsync(order);
        return found.IsDone ? found : answer;
    }

    private Task<GatewayAnswer<CheckoutSession>> FindAsync(PaymentOrder order) => gateway.FindCheckoutAsync(order.Id, order.At);

    [LoggerMessage(Level = LogLevel.Error, Message = "Payment {Payment} is not believed to be what the gateway says: {Discrepancy}")]
    private partial void LogDiscrepancy(PaymentId payment, string discrepancy);
}
