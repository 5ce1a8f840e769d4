using System.Collections.Immutable;
using CalWater.Grains.Payments;
using Microsoft.Extensions.Options;

namespace CalWater.Billing.Payments;

internal sealed class PaymentProcess(PaymentCheckout checkout, PaymentConsequences consequences, PaymentHistory history, IOptions<PaymentLimits> limits) : IPaymentProcess
{
    public PaymentRefused? Refusal(StartPayment command) => limits.Value.Refusal(command);

    public Payment Create(PaymentId id, StartPayment command, ImmutableArray<PaidShare> shares) => checkout.Create(id, command, shares);

    public Task<Payment> AskAsync(Payment payment) => checkout.AskAsync(payment);

    public Task<Payment> CancelAsync(Payment payment) => checkout.CancelAsync(payment);

    public Task ShowAsync(Payment payment) => history.ShowAsync(payment);

    public Task CarryOutAsync(Payment payment) => consequences.CarryOutAsync(payment);
}
