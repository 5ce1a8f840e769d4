using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Checkout;

/// <summary>Ends open sessions: at the portal's request, or when their time is over.</summary>
internal static class SessionExpiring
{
    /// <summary>POST /v1/checkout/sessions/{id}/expire.</summary>
    public static WriteOperation Operation { get; } = new(new ParameterNames(), call => draft =>
    {
        var session = Resources.Sessions.Find(draft.Find, call.Id);
        return session.Status == "open" ? Expire(draft, session) : throw NotOpen(session);
    });

    /// <summary>The session as it is now: expired, if it was open and its time is over.</summary>
    public static CheckoutSession Current(Draft draft, string id)
    {
        var session = draft.Get<CheckoutSession>(id);
        return session.Status == "open" && session.ExpiresAt <= draft.Now ? Expire(draft, session) : session;
    }

    private static CheckoutSession Expire(Draft draft, CheckoutSession session)
    {
        var expired = draft.Put(session with { Status = "expired", Url = null });
        draft.Emit("checkout.session.expired", expired);
        return expired;
    }

    private static StripeRefusal NotOpen(CheckoutSession session) =>
        Refusals.Invalid(null, $"Only Checkout Sessions with a status in [\"open\"] can be expired. This one has the status {session.Status}.", null);
}
