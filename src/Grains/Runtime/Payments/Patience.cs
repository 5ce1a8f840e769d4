using CalWater.Billing.Payments;
using CalWater.Grains.Payments;

namespace CalWater.Grains.Runtime.Payments;

/// <summary>How often the gateway is asked after a payment of which no event comes.</summary>
internal static class Patience
{
    /// <summary>While its customer may wait for it.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ForBanks = TimeSpan.FromHours(1);
    private static readonly TimeSpan SoonFor = TimeSpan.FromHours(2);

    /// <summary>
    /// A bank takes days. A night of Auto Pay leaves very many debits with banks: asked after each minute, they would use up what the
    /// gateway lets the portal read.
    /// </summary>
    /// <param name="payment">One that has not ended.</param>
    /// <param name="now">In UTC.</param>
    public static TimeSpan With(Payment payment, DateTime now) => payment switch
    {
        { Status: PaymentStatus.Pending, Order.Charge.Debit: not null } => ForBanks,
        _ when now - payment.Order.At.UtcDateTime <= SoonFor => Soon,
        { Status: PaymentStatus.Pending } => ForBanks,
        _ => Later
    };
}
