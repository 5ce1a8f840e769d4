using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Checkout;

/// <summary>Pays a session, at most once.</summary>
internal static class SessionPayment
{
    public static CheckoutOutcome Pay(Draft draft, string sessionId, CardEntry entry)
    {
        var session = SessionExpiring.Current(draft, sessionId);
        if (session.Status != "open") return Repeated(session, entry.Attempt);
        var intent = IntentOf(draft, session);
        session = draft.Put(session with { PaymentIntent = intent.Id });
        var method = Method(draft, entry);
        return TestCards.BehaviourOf(entry.Number) switch
        {
            CardBehaviour.AsksToAuthenticate => AskToAuthenticate(draft, session, intent, method, entry.Attempt),
            CardBehaviour.Declines declines => Refuse(draft, session, intent, method, declines.Decline),
            _ => Complete(draft, session, intent, method, entry.Attempt),
        };
    }

    /// <summary>The payer came back from the bank's page.</summary>
    public static CheckoutOutcome FinishAuthentication(Draft draft, string sessionId, bool confirmed)
    {
        var session = SessionExpiring.Current(draft, sessionId);
        if (session.Status != "open") return Repeated(session, session.Sandbox.AuthenticatingAttempt ?? "");
        if (Waiting(draft, session) is not { } intent) return new CheckoutOutcome.Closed(session);
        var method = draft.Get<PaymentMethod>(intent.PaymentMethod!);
        return confirmed
            ? Complete(draft, session, intent, method, session.Sandbox.AuthenticatingAttempt)
            : Refuse(draft, session, intent, method, Decline.NotAuthenticated);
    }

    /// <summary>The answer of a session that is over: paid, when the same press of the button comes again.</summary>
    public static CheckoutOutcome Repeated(CheckoutSession session, string attempt) =>
        attempt.Length > 0 && session.Sandbox.PaidAttempt == attempt ? new CheckoutOutcome.Paid(session) : new CheckoutOutcome.Closed(session);

    private static PaymentIntent? Waiting(Draft draft, CheckoutSession session) =>
        session.PaymentIntent is { } id && draft.Get<PaymentIntent>(id) is { Status: "requires_action" } intent ? intent : null;

    private static CheckoutOutcome.Paid Complete(Draft draft, CheckoutSession session, PaymentIntent intent, PaymentMethod method, string? attempt)
    {
        IntentFlow.Approve(draft, intent, method);
        return Finish(draft, session with { PaymentStatus = "paid" }, method, attempt);
    }

    /// <summary>The payer has done their part.</summary>
    public static CheckoutOutcome.Paid Finish(Draft draft, CheckoutSession session, PaymentMethod method, string? attempt)
    {
        var payer = method.BillingDetails;
        var complete = draft.Put(session with
        {
            CustomerDetails = new CustomerDetails(payer.Email, payer.Name, payer.Address),
            Sandbox = session.Sandbox with { PaidAttempt = attempt },
            Status = "complete",
            Url = null,
        });
        draft.Emit("checkout.session.completed", complete);
        return new CheckoutOutcome.Paid(complete);
    }

    private static CheckoutOutcome.Declined Refuse(Draft draft, CheckoutSession session, PaymentIntent intent, PaymentMethod method, Decline decline)
    {
        IntentFlow.Refuse(draft, intent, method, decline);
        return new CheckoutOutcome.Declined(session, decline);
    }

    private static CheckoutOutcome.AuthenticationNeeded AskToAuthenticate(Draft draft, CheckoutSession session, PaymentIntent intent, PaymentMethod method, string attempt)
    {
        draft.Put(session with { Sandbox = session.Sandbox with { AuthenticatingAttempt = attempt } });
        IntentFlow.AskToAuthenticate(draft, intent, method, $"{session.Url}/authenticate", session.SuccessUrl);
        return new CheckoutOutcome.AuthenticationNeeded();
    }

    public static PaymentIntent IntentOf(Draft draft, CheckoutSession session) =>
        session.PaymentIntent is { } id ? draft.Get<PaymentIntent>(id) : SessionIntent.Create(draft, session);

    private static PaymentMethod Method(Draft draft, CardEntry entry) => draft.Put(new PaymentMethod
    {
        Id = StripeIds.New("pm_"),
        Created = draft.Now,
        BillingDetails = entry.BillingDetails,
        Card = entry.Card,
    });
}
