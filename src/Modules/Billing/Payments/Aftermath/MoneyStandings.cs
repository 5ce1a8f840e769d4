using CalWater.Grains.Payments;
using static CalWater.Grains.Payments.MoneyMoveKind;

namespace CalWater.Billing.Payments.Aftermath;

/// <summary>How a payment stands, computed from what became of its money; no state says it.</summary>
public static class MoneyStandings
{
    public static MoneyStanding Of(Money paid, IReadOnlyCollection<MoneyMove> moves)
    {
        var refunded = Sum(moves, Refund) - Sum(moves, RefundFailed);
        var returned = Sum(moves, Return);
        if ((returned + Sum(moves, DisputeLost) - Sum(moves, DisputeWonBack)).IsPositive) return returned.IsPositive ? MoneyStanding.Returned : MoneyStanding.ChargedBack;
        if (IsOpen(moves)) return MoneyStanding.Disputed;
        if (!refunded.IsPositive) return MoneyStanding.Kept;
        return refunded < paid ? MoneyStanding.PartlyRefunded : MoneyStanding.Refunded;
    }

    /// <summary>What of the payment is ours no more.</summary>
    public static Money Gone(IEnumerable<MoneyMove> moves) => moves.Sum(move => Weight(move.Kind) * move.Amount.Cents) is var cents ? new(cents) : default;

    /// <summary>What a move does to what the customer owes: 1 adds its amount, -1 takes it off, 0 leaves it.</summary>
    internal static int Weight(MoneyMoveKind kind) => kind switch
    {
        Refund or Return or DisputeLost => 1,
        RefundFailed or DisputeWonBack => -1,
        _ => 0
    };

    private static bool IsOpen(IReadOnlyCollection<MoneyMove> moves) => moves.Any(move =>
        move.Kind == DisputeOpened && !moves.Any(other => other.Source == move.Source && other.Kind is DisputeLost or DisputeWon or DisputeWonBack));

    private static Money Sum(IEnumerable<MoneyMove> moves, MoneyMoveKind kind) => moves.Where(move => move.Kind == kind).Sum(move => move.Amount);
}
