using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>Finds the grains of payments.</summary>
public static class PaymentGrains
{
    private const string PaymentPrefix = "pay-";
    private const string AccountPrefix = "acctpay-";

    /// <summary><c>pay-{id}</c>.</summary>
    public static string Key(PaymentId payment) => PaymentPrefix + payment;

    /// <summary><c>acctpay-0012345678</c>.</summary>
    public static string Key(AccountNumber account) => AccountPrefix + account;

    public static PaymentId Payment(string key) => new(key[PaymentPrefix.Length..]);

    public static AccountNumber Account(string key) => AccountNumber.Parse(key[AccountPrefix.Length..]);

    public static IPaymentGrain Payment(this IGrainFactory grains, PaymentId id) => grains.GetGrain<IPaymentGrain>(Key(id));

    public static IAccountPaymentsGrain AccountPayments(this IGrainFactory grains, AccountNumber account) =>
        grains.GetGrain<IAccountPaymentsGrain>(Key(account));
}
