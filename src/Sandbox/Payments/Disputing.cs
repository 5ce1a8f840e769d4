using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>Disputes: the money is taken from the balance at once, and comes back when they are won. Banks take debits back for good.</summary>
internal static class Disputing
{
    private const long Fee = 1500;
    private static readonly TimeSpan TimeForEvidence = TimeSpan.FromDays(14);

    /// <param name="reason">In Stripe's words: <c>fraudulent</c>, <c>insufficient_funds</c>.</param>
    public static Dispute Open(Draft draft, Charge charge, string reason)
    {
        if (!charge.Paid || charge.Disputed) throw Refusals.Invalid(null, $"Charge {charge.Id} cannot be disputed.", "charge");
        var (id, isCard) = (StripeIds.New("du_"), charge.PaymentMethodDetails.Type == "card");
        var dispute = draft.Put(new Dispute
        {
            Id = id,
            Created = draft.Now,
            Amount = charge.AmountCaptured - charge.AmountRefunded,
            BalanceTransactions = [Charging.Post(draft, id, "adjustment", charge.AmountRefunded - charge.AmountCaptured, Fee, $"Chargeback withdrawal for {charge.Id}")],
            Charge = charge.Id,
            Currency = charge.Currency,
            EvidenceDetails = new(isCard ? draft.Now + (long)TimeForEvidence.TotalSeconds : null),
            Metadata = new Dictionary<string, string>(),
            PaymentIntent = charge.PaymentIntent,
            PaymentMethodDetails = new(charge.PaymentMethodDetails.Type),
            Reason = reason,
        });
        draft.Put(charge with { Disputed = true });
        draft.Emit("charge.dispute.created", dispute);
        draft.Emit("charge.dispute.funds_withdrawn", dispute);
        return isCard ? dispute : Close(draft, dispute, won: false);
    }

    /// <summary>What the bank decided; also a second time, when it decides otherwise.</summary>
    public static Dispute Close(Draft draft, Dispute dispute, bool won)
    {
        var status = won ? "won" : "lost";
        if (dispute.Status == status) return dispute;
        if (won) dispute = Reinstate(draft, dispute);
        var closed = draft.Put(dispute with { Status = status });
        if (won) draft.Emit("charge.dispute.funds_reinstated", closed);
        draft.Emit("charge.dispute.closed", closed);
        return closed;
    }

    private static Dispute Reinstate(Draft draft, Dispute dispute)
    {
        var posting = Charging.Post(draft, dispute.Id, "adjustment", dispute.Amount, -Fee, $"Chargeback reversal for {dispute.Charge}");
        return dispute with { BalanceTransactions = [.. dispute.BalanceTransactions, posting] };
    }
}
