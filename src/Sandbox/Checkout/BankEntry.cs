using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;

namespace CalWater.Sandbox.Checkout;

/// <summary>A bank account and its holder, as typed and found sound.</summary>
internal sealed record BankEntry(BankAccountNumber Number, string Email, string Holder, string Attempt)
{
    public PaymentMethod ToMethod(long now) => new()
    {
        Id = StripeIds.New("pm_"),
        Created = now,
        BillingDetails = new(Email, Holder, new Address(null)),
        Type = PaymentMethod.BankAccount,
        UsBankAccount = Number.Kept,
    };
}
