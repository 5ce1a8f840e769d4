using System.Collections.Immutable;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Payments;

/// <summary>What a payment's grain does between two of its states: rules, gateway, consequences.</summary>
public interface IPaymentProcess
{
    /// <summary>Why the command cannot be a payment, whatever its accounts; null when it can.</summary>
    PaymentRefused? Refusal(StartPayment command);

    /// <summary>The payment to be written down before the gateway hears of it.</summary>
    Payment Create(PaymentId id, StartPayment command, ImmutableArray<PaidShare> shares);

    /// <summary>The payment as the gateway sees it now; makes the Checkout page where there is none.</summary>
    Task<Payment> AskAsync(Payment payment);

    /// <summary>Closes the Checkout page, unless the payment has gone on.</summary>
    Task<Payment> CancelAsync(Payment payment);

    /// <summary>Shows the payment in the lists as it is. May be repeated.</summary>
    Task ShowAsync(Payment payment);

    /// <summary>Makes postings, mail and history agree with the payment. May be repeated.</summary>
    Task CarryOutAsync(Payment payment);
}
