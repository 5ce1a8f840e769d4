using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Checkout;

/// <summary>Pays a session, or saves the method where it is for that; at most once.</summary>
internal static class SessionPayment
{
    /// <param name="draft">The change.</param>
    /// <param name="sessionId">The session whose page was sent.</param>
    /// <param name="method">What was typed, found sound.</param>
    /// <param name="behaviour">What its bank does.</param>
    /// <param name="attempt">The page showing that it was typed on.</param>
    public static CheckoutOutcome Pay(Draft draft, string sessionId, PaymentMethod method, CardBehaviour behaviour, string attempt)
    {
        var session = SessionExpiring.Current(draft, sessionId);
        if (session.Status != "open") return Repeated(session, attempt);
        session = WithIntent(draft, session);
        draft.Put(method);
        return behaviour switch
        {
            CardBehaviour.AsksToAuthenticate => AskToAuthenticate(draft, session, method, attempt),
            CardBehaviour.Declines declines => Refuse(draft, session, method, declines.Decline),
            CardBehaviour.DeclinesCharges declines when !session.IsSetup => Refuse(draft, session, method, declines.Decline),
            _ => Complete(draft, session, method, attempt),
        };
    }

    /// <summary>The payer came back from the bank's page.</summary>
    public static CheckoutOutcome FinishAuthentication(Draft draft, string sessionId, bool confirmed)
    {
        var session = SessionExpiring.Current(draft, sessionId);
        if (session.Status != "open") return Repeated(session, session.Sandbox.AuthenticatingAttempt ?? "");
        if (Waiting(draft, session) is not { } waiting) return new CheckoutOutcome.Closed(session);
        var method = draft.Get<PaymentMethod>(waiting);
        return confirmed
            ? Complete(draft, session, method, session.Sandbox.AuthenticatingAttempt)
            : Refuse(draft, session, method, Decline.NotAuthenticated);
    }

    private static CheckoutOutcome Repeated(CheckoutSession session, string attempt) =>
        attempt.Length > 0 && session.Sandbox.PaidAttempt == attempt ? new CheckoutOutcome.Paid(session) : new CheckoutOutcome.Closed(session);

    /// <summary>The method whose bank waits for the payer.</summary>
    private static string? Waiting(Draft draft, CheckoutSession session) => draft.Find(session.SetupIntent ?? session.PaymentIntent ?? "") switch
    {
        PaymentIntent { Status: "requires_action" } intent => intent.PaymentMethod,
        SetupIntent { Status: "requires_action" } setup => setup.PaymentMethod,
        _ => null,
    };

    private static CheckoutOutcome.Paid Complete(Draft draft, CheckoutSession session, PaymentMethod method, string? attempt)
    {
        var done = session.IsSetup ? SessionSetup.Complete(draft, session, method) : SessionIntent.Complete(draft, session, method);
        var payer = method.BillingDetails;
        var complete = draft.Put(done with
        {
            CustomerDetails = new CustomerDetails(payer.Email, payer.Name, payer.Address),
            Sandbox = session.Sandbox with { PaidAttempt = attempt },
            Status = "complete",
            Url = null,
        });
        draft.Emit("checkout.session.completed", complete);
        return new CheckoutOutcome.Paid(complete);
    }

    private static CheckoutOutcome.Declined Refuse(Draft draft, CheckoutSession session, PaymentMethod method, Decline decline)
    {
        if (session.IsSetup) SetupFlow.Refuse(draft, SessionSetup.IntentOf(draft, session), method, decline);
        else IntentFlow.Refuse(draft, SessionIntent.Of(draft, session), method, decline);
        return new CheckoutOutcome.Declined(session, decline);
    }

    private static CheckoutOutcome.AuthenticationNeeded AskToAuthenticate(Draft draft, CheckoutSession session, PaymentMethod method, string attempt)
    {
        draft.Put(session with { Sandbox = session.Sandbox with { AuthenticatingAttempt = attempt } });
        var action = new NextAction("redirect_to_url", new RedirectToUrl($"{session.Url}/authenticate", session.SuccessUrl));
        if (session.IsSetup) draft.Put(SessionSetup.IntentOf(draft, session) with { NextAction = action, PaymentMethod = method.Id, Status = "requires_action" });
        else IntentFlow.AskToAuthenticate(draft, SessionIntent.Of(draft, session), method, action);
        return new CheckoutOutcome.AuthenticationNeeded();
    }

    private static CheckoutSession WithIntent(Draft draft, CheckoutSession session) => draft.Put(session.IsSetup
        ? session with { SetupIntent = SessionSetup.IntentOf(draft, session).Id }
        : session with { PaymentIntent = SessionIntent.Of(draft, session).Id });
}
