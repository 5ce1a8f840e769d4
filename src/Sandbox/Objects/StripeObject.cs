using System.Text.Json.Serialization;

namespace CalWater.Sandbox.Objects;

/// <summary>Anything with an id in Stripe's API. Serialised as this type, it carries its <c>object</c> name.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "object")]
[JsonDerivedType(typeof(CheckoutSession), "checkout.session")]
[JsonDerivedType(typeof(PaymentIntent), "payment_intent")]
[JsonDerivedType(typeof(PaymentMethod), "payment_method")]
[JsonDerivedType(typeof(Customer), "customer")]
[JsonDerivedType(typeof(SetupIntent), "setup_intent")]
[JsonDerivedType(typeof(Mandate), "mandate")]
[JsonDerivedType(typeof(Charge), "charge")]
[JsonDerivedType(typeof(Refund), "refund")]
[JsonDerivedType(typeof(Dispute), "dispute")]
[JsonDerivedType(typeof(BankStep), "sandbox.bank_step")]
[JsonDerivedType(typeof(BalanceTransaction), "balance_transaction")]
[JsonDerivedType(typeof(StripeEvent), "event")]
internal abstract record StripeObject
{
    [JsonPropertyOrder(-1)]
    public required string Id { get; init; }

    /// <summary>Seconds since 1970, UTC.</summary>
    public required long Created { get; init; }

    /// <summary>Among whose objects it is looked for; null where it is listed with all of its kind only.</summary>
    internal virtual string? Owner => null;
}
