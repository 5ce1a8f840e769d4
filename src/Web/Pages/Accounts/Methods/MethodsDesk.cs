using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;
using CalWater.Web.Hosting;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Microsoft.Extensions.Options;
using Orleans;

namespace CalWater.Web.Pages.Accounts.Methods;

/// <summary>The saved methods of the signed-in login: nobody else's are ever asked for.</summary>
internal sealed class MethodsDesk(CurrentLogin login, MethodsHelp help, IOptions<PortalOptions> portal)
{
    private IPaymentMethodsGrain Mine => help.Grains.PaymentMethods(login.Id);

    /// <summary>As the gateway has them now; as last known to whoever only views the login.</summary>
    public Task<SavedMethods> FindAsync() => login.IsViewed ? Mine.Get() : Mine.Refresh();

    /// <summary>The address of the gateway's page; null where it cannot be asked now.</summary>
    public async Task<Uri?> AddAsync(string? setup, ServiceAccount account)
    {
        var back = portal.Value.Address(account.Path("/methods"));
        var id = PaymentId.TryParse(setup, out var made) ? made : PaymentId.New();
        return await Mine.StartSetup(new(id.Value, (await login.ProfileAsync()).Email, PageLanguage.Current, back, back));
    }

    public Task PreferAsync(ServiceAccount account, string method) => Mine.Prefer(account.Number, method);

    /// <summary>The accounts that Auto Pay pays with the method.</summary>
    public Task<IReadOnlyList<ServiceAccount>> PaidByAsync(string method) => help.PaidByAsync(method);

    /// <summary>First nothing is debited with it any more, then it is taken off.</summary>
    public async Task<bool> RemoveAsync(string method)
    {
        foreach (var account in await PaidByAsync(method)) await help.Grains.AutoPay(account.Number).MethodGone(method);
        return await Mine.Remove(method);
    }
}

/// <summary>What is asked about methods beside their own grain.</summary>
internal sealed class MethodsHelp(IAutoPays autoPays, IAccountDirectory directory, IGrainFactory grains)
{
    public IGrainFactory Grains => grains;

    public async Task<IReadOnlyList<ServiceAccount>> PaidByAsync(string method) => await directory.FindAsync([.. await autoPays.PaidByAsync(method)]);
}
