using Orleans;

namespace CalWater.Grains.Payments;

/// <summary>
/// The ways to pay that a login saved. The gateway has them; this is what was last read there, and what the login chose
/// among them. Key: <see cref="PaymentGrains.Key(LoginId)"/>.
/// </summary>
[Alias("payment-methods")]
public interface IPaymentMethodsGrain : IGrainWithStringKey
{
    /// <summary>What is saved as last known, without asking the gateway.</summary>
    [Alias("get")]
    Task<SavedMethods> Get();

    /// <summary>Reads the gateway's list again; as last known where it cannot be asked.</summary>
    [Alias("refresh")]
    Task<SavedMethods> Refresh();

    /// <summary>The login's record at the gateway, made where there is none; null where the gateway cannot be asked.</summary>
    [Alias("customer")]
    Task<string?> Customer(EmailAddress email);

    /// <summary>The address of a page on which a method is saved; null where the gateway cannot be asked.</summary>
    [Alias("start-setup")]
    Task<Uri?> StartSetup(StartMethodSetup command);

    /// <summary>Takes the method off at the gateway. Again changes nothing. False where the gateway cannot be asked.</summary>
    [Alias("remove")]
    Task<bool> Remove(string method);

    /// <summary>The account is paid with this one of the login's methods unless another is chosen.</summary>
    [Alias("prefer")]
    Task Prefer(AccountNumber account, string method);
}
