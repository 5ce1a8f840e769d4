using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Checkout;

/// <summary>Pays a session from a bank account, at most once: the session is complete, and the money comes in days.</summary>
internal static class SessionDebit
{
    public static CheckoutOutcome Pay(Draft draft, string sessionId, BankEntry entry)
    {
        var session = SessionExpiring.Current(draft, sessionId);
        if (session.Status != "open") return SessionPayment.Repeated(session, entry.Attempt);
        var intent = SessionPayment.IntentOf(draft, session);
        var method = Method(draft, entry);
        BankDebits.Begin(draft, intent, method, session.Id);
        return SessionPayment.Finish(draft, session with { PaymentIntent = intent.Id }, method, entry.Attempt);
    }

    private static PaymentMethod Method(Draft draft, BankEntry entry) => draft.Put(new PaymentMethod
    {
        Id = StripeIds.New("pm_"),
        Created = draft.Now,
        BillingDetails = entry.BillingDetails,
        Type = PaymentMethod.BankAccount,
        UsBankAccount = entry.Number.Kept,
    });
}
