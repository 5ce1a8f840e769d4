using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>Debits of bank accounts (ACH): under way for days, then settled or refused, and sometimes returned after that.</summary>
internal static class BankDebits
{
    /// <param name="session">The Checkout Session that is to hear how it ends; null when there is none.</param>
    public static PaymentIntent Begin(Draft draft, PaymentIntent intent, PaymentMethod method, string? session)
    {
        var charge = Charging.Pending(draft, intent, method);
        if (TestBanks.NextFor(method.Fingerprint) is { } next) Plan(draft, charge.Id, next.What, next.Reason, session);
        var processing = draft.Put(intent with
        {
            LastPaymentError = null, LatestCharge = charge.Id, NextAction = null, PaymentMethod = method.Id, Status = "processing",
        });
        draft.Emit("payment_intent.processing", processing);
        draft.Emit("charge.pending", charge);
        return processing;
    }

    public static void Settle(Draft draft, BankStep step)
    {
        var charge = Charging.Settled(draft, draft.Get<Charge>(step.Subject));
        var intent = draft.Get<PaymentIntent>(charge.PaymentIntent);
        draft.Emit("payment_intent.succeeded", draft.Put(intent with { AmountReceived = intent.Amount, Status = "succeeded" }));
        draft.Emit("charge.succeeded", charge);
        if (step.Session is { } id) draft.Emit("checkout.session.async_payment_succeeded", draft.Put(draft.Get<CheckoutSession>(id) with { PaymentStatus = "paid" }));
        if (TestBanks.ReturnFor(charge.PaymentMethodDetails.UsBankAccount!.Fingerprint) is { } reason) Plan(draft, charge.Id, BankSteps.Return, reason, null);
    }

    public static void Fail(Draft draft, BankStep step)
    {
        var (charge, decline) = (draft.Get<Charge>(step.Subject), TestBanks.DeclineOf(step.Reason!));
        charge = draft.Put(charge with { FailureCode = decline.Code, FailureMessage = decline.Message, Outcome = Outcome.Declined(decline.Code), Status = "failed" });
        IntentFlow.Fail(draft, draft.Get<PaymentIntent>(charge.PaymentIntent), draft.Get<PaymentMethod>(charge.PaymentMethod), decline, charge);
        if (step.Session is { } id) draft.Emit("checkout.session.async_payment_failed", draft.Get<CheckoutSession>(id));
    }

    public static void Plan(Draft draft, string subject, string what, string? reason, string? session) => draft.Put(new BankStep
    {
        Id = StripeIds.New("step_"),
        Created = draft.Now,
        Subject = subject,
        DueAt = draft.WhenTheBankIsReady,
        What = what,
        Reason = reason,
        Session = session,
    });
}
