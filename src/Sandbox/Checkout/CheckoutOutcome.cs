using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;

namespace CalWater.Sandbox.Checkout;

/// <summary>What came of a press of the pay button.</summary>
internal abstract record CheckoutOutcome
{
    /// <summary>Paid, now or by the first press of the same button.</summary>
    internal sealed record Paid(CheckoutSession Session) : CheckoutOutcome;

    internal sealed record Declined(CheckoutSession Session, Decline Decline) : CheckoutOutcome;

    internal sealed record AuthenticationNeeded : CheckoutOutcome;

    /// <summary>The session had been paid otherwise, or had expired: nothing was charged.</summary>
    internal sealed record Closed(CheckoutSession Session) : CheckoutOutcome;
}
