using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;

namespace CalWater.Sandbox.Checkout;

/// <summary>A bank account and its holder, as typed and found sound.</summary>
internal sealed record BankEntry(BankAccountNumber Number, string Email, string Holder, string Attempt)
{
    public BillingDetails BillingDetails => new(Email, Holder, new Address(null));
}
