using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Checkout;

/// <summary>Expires sessions when their time is over.</summary>
internal sealed class SessionClock(Store store, TimeProvider clock) : DueClock(store, clock)
{
    protected override (string Id, long Due)? DueOf(StripeObject subject) =>
        subject is CheckoutSession { Status: "open" } session ? (session.Id, session.ExpiresAt) : null;

    protected override StripeObject Do(Draft draft, string id) => SessionExpiring.Current(draft, id);
}
