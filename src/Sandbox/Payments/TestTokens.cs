using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>Stripe's test payment methods, which stand in a request where a real one would: each use makes a method of its own.</summary>
internal static class TestTokens
{
    private const int YearsGood = 4;

    private static readonly Dictionary<string, string> Cards = new()
    {
        ["pm_card_visa"] = "4242424242424242",
        ["pm_card_mastercard"] = "5555555555554444",
        ["pm_card_amex"] = "378282246310005",
        ["pm_card_chargeDeclined"] = "4000000000000002",
        ["pm_card_chargeCustomerFail"] = "4000000000000341",
        ["pm_card_authenticationRequired"] = "4000002760003184",
        ["pm_card_authenticationRequiredOnSetup"] = "4000002500003155",
    };

    private static readonly Dictionary<string, string> Accounts = new()
    {
        ["pm_usBankAccount_success"] = "000123456789",
        ["pm_usBankAccount_accountClosed"] = "000111111113",
        ["pm_usBankAccount_noAccount"] = "000111111116",
        ["pm_usBankAccount_insufficientFunds"] = "000222222227",
        ["pm_usBankAccount_debitNotAuthorized"] = "000333333335",
        ["pm_usBankAccount_processing"] = "000000000009",
    };

    /// <summary>The method that the token stands for, new; null when it is no token.</summary>
    public static PaymentMethod? Take(Draft draft, string token)
    {
        if (Cards.TryGetValue(token, out var number)) return draft.Put(New(draft) with { Card = CardOf(number, draft.Now) });
        if (!Accounts.TryGetValue(token, out var account)) return null;
        return draft.Put(New(draft) with { Type = PaymentMethod.BankAccount, UsBankAccount = new BankAccountNumber(TestBanks.Routing, account).Kept });
    }

    private static PaymentMethod New(Draft draft) =>
        new() { Id = StripeIds.New("pm_"), Created = draft.Now, BillingDetails = new(null, "Jenny Rosen", new Address(null)) };

    private static Card CardOf(string digits, long now)
    {
        var number = CardNumber.Read(digits)!;
        return new Card
        {
            Brand = number.Brand,
            ExpMonth = 12,
            ExpYear = DateTimeOffset.FromUnixTimeSeconds(now).Year + YearsGood,
            Fingerprint = number.Fingerprint,
            Last4 = number.Last4,
        };
    }
}
