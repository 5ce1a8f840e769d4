using CalWater.Grains.Payments;
using static CalWater.Grains.Payments.PaymentStatus;

namespace CalWater.Billing.Payments;

/// <summary>The one table of what a payment may become. Refunds and returns after success are postings, not states.</summary>
public static class PaymentTransitions
{
    private static readonly Dictionary<PaymentStatus, PaymentStatus[]> Table = new()
    {
        [Created] = [Submitted, Canceled],
        [Submitted] = [Pending, Succeeded, Failed, Canceled, Unknown],
        [Unknown] = [Submitted, Pending, Succeeded, Failed, Canceled],
        [Pending] = [Succeeded, Failed],
        [Succeeded] = [],
        [Failed] = [],
        [Canceled] = []
    };

    public static bool Allow(PaymentStatus from, PaymentStatus to) => Table[from].Contains(to);

    /// <summary>Nothing follows: the money was taken, or it was not and will not be.</summary>
    public static bool IsTerminal(this PaymentStatus status) => Table[status].Length == 0;
}
