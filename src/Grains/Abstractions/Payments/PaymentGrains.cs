using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>Finds the grains of payments.</summary>
public static class PaymentGrains
{
    public const string PaymentPrefix = "pay-";

    /// <summary>How engines name the type.</summary>
    public const string GrainType = "payment";

    /// <summary>The reminder of a payment that is not settled, or from whose end not everything has followed.</summary>
    public const string SettleReminder = "settle";

    public const string AftermathPrefix = "after-";
    private const string AccountPrefix = "acctpay-";
    public const string MethodsPrefix = "methods-";
    public const string AutoPayPrefix = "auto-";

    /// <summary><c>pay-{id}</c>.</summary>
    public static string Key(PaymentId payment) => PaymentPrefix + payment;

    /// <summary><c>acctpay-0012345678</c>.</summary>
    public static string Key(AccountNumber account) => AccountPrefix + account;

    /// <summary><c>methods-{login}</c>.</summary>
    public static string Key(LoginId login) => MethodsPrefix + login;

    /// <summary><c>auto-0012345678</c>.</summary>
    public static string AutoPayKey(AccountNumber account) => AutoPayPrefix + account;

    public static LoginId Login(string key) => new(key[MethodsPrefix.Length..]);

    public static AccountNumber AutoPayAccount(string key) => AccountNumber.Parse(key[AutoPayPrefix.Length..]);

    /// <summary><c>after-{id}</c>.</summary>
    public static string AftermathKey(PaymentId payment) => AftermathPrefix + payment;

    public static PaymentId PaymentOfAftermath(string key) => new(key[AftermathPrefix.Length..]);

    public static IAftermathGrain Aftermath(this IGrainFactory grains, PaymentId payment) => grains.GetGrain<IAftermathGrain>(AftermathKey(payment));

    public static PaymentId Payment(string key) => new(key[PaymentPrefix.Length..]);

    public static AccountNumber Account(string key) => AccountNumber.Parse(key[AccountPrefix.Length..]);

    public static IPaymentGrain Payment(this IGrainFactory grains, PaymentId id) => grains.GetGrain<IPaymentGrain>(Key(id));

    public static IPaymentMethodsGrain PaymentMethods(this IGrainFactory grains, LoginId login) =>
        grains.GetGrain<IPaymentMethodsGrain>(Key(login));

    public static IAutoPayGrain AutoPay(this IGrainFactory grains, AccountNumber account) =>
        grains.GetGrain<IAutoPayGrain>(AutoPayKey(account));

    public static IAccountPaymentsGrain AccountPayments(this IGrainFactory grains, AccountNumber account) =>
        grains.GetGrain<IAccountPaymentsGrain>(Key(account));
}
