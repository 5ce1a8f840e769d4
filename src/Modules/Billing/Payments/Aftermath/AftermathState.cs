using System.Collections.Immutable;
using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;
using static CalWater.Grains.Payments.MoneyMoveKind;

namespace CalWater.Billing.Payments.Aftermath;

/// <summary>What became of a payment's money, as it is kept. Moves are only ever added.</summary>
public sealed record AftermathState
{
    public ImmutableArray<MoneyMove> Moves { get; init; } = [];

    public ImmutableArray<PlacedRefund> Orders { get; init; } = [];

    /// <summary>Postings, mails and history agree with the moves.</summary>
    public bool IsCarriedOut { get; init; } = true;

    /// <summary>A bank is deciding, or money is on its way: there is more to hear.</summary>
    public bool AwaitsMore { get; init; }

    /// <summary>The bank took money of the payment back at some time: by a return, or by a dispute that was lost.</summary>
    public bool BankTookBack => Moves.Any(move => move.Kind is Return or DisputeLost);

    /// <summary>Orders of which it is not known whether the gateway has them.</summary>
    internal IEnumerable<PlacedRefund> Unanswered => Orders.Where(order => order.Outcome is null);

    public PlacedRefund? Find(string order) => Orders.FirstOrDefault(each => each.Order.Id == order);

    /// <summary>The order is written down before the gateway hears of it.</summary>
    public AftermathState Place(RefundOrder order, DateTimeOffset now) => this with { Orders = Orders.Add(new(order, now, null)) };

    internal AftermathState Answered(PlacedRefund order, RefundVerdict outcome) =>
        this with { Orders = Orders.Replace(order, order with { Outcome = outcome }) };

    public AftermathState CarriedOut() => this with { IsCarriedOut = true };

    public AftermathView ToView(PaymentView payment) => new(
        Moves, MoneyStandings.Of(payment.Amount, Moves), payment.Amount - MoneyStandings.Gone(Moves), [.. Unanswered.Select(each => each.Order)]);

    /// <summary>With what the gateway's refunds and disputes say beyond what is known.</summary>
    internal AftermathState Saw(PaymentView payment, IReadOnlyList<Refund> refunds, IReadOnlyList<Dispute> disputes)
    {
        var next = refunds.OrderBy(refund => refund.Created).ThenBy(refund => refund.Id, StringComparer.Ordinal)
            .Aggregate(this, (state, refund) => state.Saw(payment, refund));
        next = disputes.OrderBy(dispute => dispute.Created).ThenBy(dispute => dispute.Id, StringComparer.Ordinal)
            .Aggregate(next, (state, dispute) => state.Saw(payment, dispute));
        var awaits = refunds.Any(refund => refund.Status is RefundStatus.Pending or RefundStatus.RequiresAction)
            || disputes.Any(dispute => dispute.IsOpen);
        return next.AwaitsMore == awaits ? next : next with { AwaitsMore = awaits };
    }

    private AftermathState Saw(PaymentView payment, Refund refund)
    {
        var isBack = refund.Status is RefundStatus.Failed or RefundStatus.Canceled;
        if (!isBack) return With(refund.Id, MoneyMoveKind.Refund, refund.Amount, refund.Created, () => SharesOf(payment, refund));
        // One that came to nothing before it was heard of moved nothing.
        return Known(refund.Id, MoneyMoveKind.Refund) is { } given
            ? With(refund.FailureBalanceTransaction ?? $"{refund.Id}-failed", RefundFailed, refund.Amount, refund.Created, () => given.Shares)
            : this;
    }

    private AftermathState Saw(PaymentView payment, Dispute dispute)
    {
        AftermathState Add(MoneyMoveKind kind, string? source = null) =>
            With(source ?? dispute.Id, kind, dispute.Amount, dispute.Created, () => Known(dispute.Id)?.Shares ?? Spread.Over(dispute.Amount, payment, Moves));
        return dispute.Status switch
        {
            DisputeStatus.Lost => TakenBack(dispute) is null ? Add(IsReturn(payment, dispute) ? Return : DisputeLost) : this,
            DisputeStatus.Won when TakenBack(dispute) is not null => Add(DisputeWonBack, $"{dispute.BalanceTransactions[^1].Id}"),
            DisputeStatus.Won => Add(DisputeWon),
            _ => dispute.IsOpen && Known(dispute.Id) is null ? Add(DisputeOpened) : this
        };
    }

    private MoneyMove? TakenBack(Dispute dispute) => Known(dispute.Id, DisputeLost) ?? Known(dispute.Id, Return);

    /// <summary>A bank account's debit was returned: there is nothing to dispute about. The payment knows what was charged; the dispute may not say.</summary>
    private static bool IsReturn(PaymentView payment, Dispute dispute) => (payment.Settlement?.Method ?? dispute.PaymentMethodDetails?.Type) is not "card";

    private AftermathState With(string source, MoneyMoveKind kind, Money amount, DateTimeOffset at, Func<ImmutableArray<PaymentAllocation>> shares) =>
        Known(source, kind) is not null ? this : this with { Moves = Moves.Add(new(source, kind, amount, at, shares())), IsCarriedOut = false };

    private MoneyMove? Known(string source, MoneyMoveKind? kind = null) =>
        Moves.FirstOrDefault(move => move.Source == source && (kind is null || move.Kind == kind));

    private ImmutableArray<PaymentAllocation> SharesOf(PaymentView payment, Refund refund) =>
        refund.Metadata.TryGetValue(PlacedRefund.Key, out var id) && Find(id)?.Order is { } order && order.Amount == refund.Amount
            ? order.Shares
            : Spread.Over(refund.Amount, payment, Moves);
}

/// <summary>An order to give money back, once it was written down.</summary>
/// <param name="Outcome">Null until the gateway has answered.</param>
public sealed record PlacedRefund(RefundOrder Order, DateTimeOffset At, RefundVerdict? Outcome)
{
    /// <summary>Ties the gateway's refund to the order, in its metadata.</summary>
    internal const string Key = "refund";

    internal RefundRequest ToRequest(string charge) => new(charge, Order.Amount, new Dictionary<string, string>
    {
        ["payment"] = Order.Payment.Value,
        [Key] = Order.Id
    });

    internal IdempotencyKey IdempotencyKey => IdempotencyKey.For(Order.Payment, $"refund-{Order.Id}");
}
