using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Payments;

/// <summary>Section <c>Payments</c>: how much one payment may be.</summary>
public sealed class PaymentLimits
{
    /// <summary>Stripe's own minimum for US dollars.</summary>
    public static readonly Money Smallest = new(50);

    /// <summary>In dollars.</summary>
    [Range(1, 999_999, ErrorMessage = "Payments:{0} must be between {1} and {2} dollars.")]
    public decimal LargestAmount { get; set; } = 25_000;

    public Money Largest => Money.FromDollars(LargestAmount);

    /// <summary>Why the command cannot be a payment, whatever its accounts; null when it can.</summary>
    public PaymentRefused? Refusal(StartPayment command)
    {
        var isInRange = command.Amount >= Smallest && command.Amount <= Largest;
        return isInRange && command.Allocations.All(allocation => allocation.Amount.IsPositive) ? null : new AmountOutOfRange(Smallest, Largest);
    }
}
