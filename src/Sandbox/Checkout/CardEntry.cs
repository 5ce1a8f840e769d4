using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;

namespace CalWater.Sandbox.Checkout;

/// <summary>A card and its holder, as typed and found sound.</summary>
internal sealed record CardEntry(CardNumber Number, CardExpiration Expiration, string Email, string Name, string Zip, string Attempt)
{
    public PaymentMethod ToMethod(long now) => new()
    {
        Id = StripeIds.New("pm_"),
        Created = now,
        BillingDetails = new(Email, Name, new Address(Zip)),
        Card = new Card
        {
            Brand = Number.Brand,
            ExpMonth = Expiration.Month,
            ExpYear = Expiration.Year,
            Fingerprint = Number.Fingerprint,
            Last4 = Number.Last4,
        },
    };
}
