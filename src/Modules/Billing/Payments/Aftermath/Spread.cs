using System.Collections.Immutable;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Payments.Aftermath;

/// <summary>
/// Splits what became of a payment's money over its accounts, in proportion to what is left of each share, to the cent:
/// cents that rounding down leaves go to the largest remainders, the first account first.
/// </summary>
internal static class Spread
{
    public static ImmutableArray<PaymentAllocation> Over(Money amount, PaymentView payment, IEnumerable<MoneyMove> moves)
    {
        var left = Left(payment, moves);
        // More than is left, when a refund and a dispute cross: then by what was paid.
        return Over(amount, left.Sum(each => each.Amount) >= amount ? left : Paid(payment));
    }

    /// <summary>What is still ours of each account's share.</summary>
    public static IReadOnlyList<PaymentAllocation> Left(PaymentView payment, IEnumerable<MoneyMove> moves)
    {
        var gone = moves.SelectMany(move => move.Shares.Select(share => (share.Account, Cents: MoneyStandings.Weight(move.Kind) * share.Amount.Cents)))
            .ToLookup(each => each.Account, each => each.Cents);
        return [.. payment.Shares.Select(share => new PaymentAllocation(share.Account, new(Math.Max(0, share.Amount.Cents - gone[share.Account].Sum()))))];
    }

    private static List<PaymentAllocation> Paid(PaymentView payment) => [.. payment.Shares.Select(share => new PaymentAllocation(share.Account, share.Amount))];

    private static ImmutableArray<PaymentAllocation> Over(Money amount, IReadOnlyList<PaymentAllocation> weights)
    {
        var total = weights.Sum(each => each.Amount.Cents);
        var parts = weights.Select(each => (each.Account, Down: Portion(amount, each, total), Over: Remainder(amount, each, total))).ToList();
        var missing = amount.Cents - parts.Sum(part => part.Down);
        var lucky = parts.Index().OrderByDescending(part => part.Item.Over).Take((int)missing).Select(part => part.Index).ToHashSet();
        return [.. parts.Index().Select(part => new PaymentAllocation(part.Item.Account, new(part.Item.Down + (lucky.Contains(part.Index) ? 1 : 0))))
            .Where(share => share.Amount.IsPositive)];
    }

    private static long Portion(Money amount, PaymentAllocation weight, long total) => (long)((Int128)amount.Cents * weight.Amount.Cents / total);

    private static long Remainder(Money amount, PaymentAllocation weight, long total) => (long)((Int128)amount.Cents * weight.Amount.Cents % total);
}
