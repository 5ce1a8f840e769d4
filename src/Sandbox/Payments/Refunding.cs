using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>Money on its way back to a customer: there at once for a card, in days for a bank account, and sometimes it comes back.</summary>
internal static class Refunding
{
    public static Refund Create(Draft draft, Charge charge, long amount, string? reason, IReadOnlyDictionary<string, string> metadata)
    {
        var (id, course) = (StripeIds.New("re_"), CourseOf(charge));
        var refund = draft.Put(new Refund
        {
            Id = id,
            Created = draft.Now,
            Amount = amount,
            BalanceTransaction = Charging.Post(draft, id, "refund", -amount, 0, charge.Description).Id,
            Charge = charge.Id,
            Currency = charge.Currency,
            Metadata = metadata,
            PaymentIntent = charge.PaymentIntent,
            Reason = reason,
            Status = course is BankSteps.RefundArrives ? "pending" : "succeeded",
        });
        if (course is not null) BankDebits.Plan(draft, id, course, course is BankSteps.RefundFails ? "expired_or_canceled_card" : null, null);
        draft.Emit("refund.created", refund);
        draft.Emit("charge.refunded", Refunded(draft, charge, amount));
        return refund;
    }

    public static void Arrive(Draft draft, Refund refund) => Tell(draft, draft.Put(refund with { Status = "succeeded" }));

    /// <summary>The bank did not take it: the money is back on the balance.</summary>
    public static void Fail(Draft draft, Refund refund, string reason)
    {
        var posting = Charging.Post(draft, refund.Id, "refund_failure", refund.Amount, 0, null);
        var failed = draft.Put(refund with { Status = "failed", FailureReason = reason, FailureBalanceTransaction = posting.Id });
        Refunded(draft, draft.Get<Charge>(refund.Charge), -refund.Amount);
        draft.Emit("refund.failed", failed);
        Tell(draft, failed);
    }

    private static void Tell(Draft draft, Refund refund)
    {
        draft.Emit("refund.updated", refund);
        draft.Emit("charge.refund.updated", refund);
    }

    private static Charge Refunded(Draft draft, Charge charge, long amount)
    {
        var refunded = charge.AmountRefunded + amount;
        return draft.Put(charge with { AmountRefunded = refunded, Refunded = refunded == charge.Amount });
    }

    private static string? CourseOf(Charge charge) => charge.PaymentMethodDetails switch
    {
        { Card: { } card } => TestCards.RefundCourseOf(card.Fingerprint),
        _ => BankSteps.RefundArrives,
    };
}
