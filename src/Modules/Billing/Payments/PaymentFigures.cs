using System.Diagnostics.Metrics;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Payments;

/// <summary>Payments by what came of them.</summary>
public static class PaymentFigures
{
    private static readonly Counter<long> Payments = Figures.Meter.CreateCounter<long>("calwater.payments", "{payment}", "Payments that came to their end");
    private static readonly Counter<double> Amount = Figures.Meter.CreateCounter<double>("calwater.payments.amount", "USD", "Money that payments brought");

    /// <summary>Counts a payment when all that follows from its end was done.</summary>
    public static void Ended(Payment payment)
    {
        var by = payment.Order.Charge?.Debit is null ? "customer" : "auto-pay";
        Payments.Add(1, new("outcome", payment.Status.ToString()), new("by", by), new("method", payment.Settlement?.Method ?? "none"));
        if (payment.Status == PaymentStatus.Succeeded) Amount.Add(payment.Order.Amount.Cents / 100d, new KeyValuePair<string, object?>("by", by));
    }
}
