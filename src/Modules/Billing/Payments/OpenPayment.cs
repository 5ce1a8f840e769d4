namespace CalWater.Billing.Payments;

/// <summary>The one payment that may be under way for a service account; null when none is.</summary>
public sealed record OpenPayment
{
    public PaymentId? Payment { get; init; }
}
