using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>A PaymentIntent's way through its states, with the charges and events each step makes.</summary>
internal static class IntentFlow
{
    public static PaymentIntent Approve(Draft draft, PaymentIntent intent, PaymentMethod method)
    {
        var charge = Charging.Approved(draft, intent, method);
        var paid = draft.Put(intent with
        {
            AmountReceived = intent.Amount,
            LastPaymentError = null,
            LatestCharge = charge.Id,
            NextAction = null,
            PaymentMethod = method.Id,
            Status = "succeeded",
        });
        draft.Emit("payment_intent.succeeded", paid);
        draft.Emit("charge.succeeded", charge);
        if (TestCards.DisputeOf(method.Fingerprint) is { } reason) Disputing.Open(draft, charge, reason);
        return paid;
    }

    public static PaymentIntent Refuse(Draft draft, PaymentIntent intent, PaymentMethod method, Decline decline)
    {
        var charge = decline.IsByTheBank ? Charging.Declined(draft, intent, method, decline) : null;
        return Fail(draft, intent, method, decline, charge);
    }

    /// <param name="charge">The charge that failed; null when none was made.</param>
    public static PaymentIntent Fail(Draft draft, PaymentIntent intent, PaymentMethod method, Decline decline, Charge? charge)
    {
        var failed = draft.Put(intent with
        {
            LastPaymentError = ErrorOf(decline, method, charge),
            LatestCharge = charge?.Id ?? intent.LatestCharge,
            NextAction = null,
            PaymentMethod = null,
            Status = "requires_payment_method",
        });
        if (charge is not null) draft.Emit("charge.failed", charge);
        draft.Emit("payment_intent.payment_failed", failed);
        return failed;
    }

    /// <param name="action">Where the customer authenticates.</param>
    public static PaymentIntent AskToAuthenticate(Draft draft, PaymentIntent intent, PaymentMethod method, NextAction action)
    {
        var waiting = draft.Put(intent with
        {
            LastPaymentError = null,
            NextAction = action,
            PaymentMethod = method.Id,
            Status = "requires_action",
        });
        draft.Emit("payment_intent.requires_action", waiting);
        return waiting;
    }

    public static PaymentError ErrorOf(Decline decline, PaymentMethod method, Charge? charge) => new()
    {
        Code = decline.Code,
        DeclineCode = decline.DeclineCode,
        Charge = charge?.Id,
        Message = decline.Message,
        PaymentMethod = method with { Sandbox = null },
        Type = decline.IsByTheBank ? "card_error" : "invalid_request_error",
    };
}
