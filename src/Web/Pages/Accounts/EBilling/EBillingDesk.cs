using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Accounts.EBilling;

/// <summary>Starts and ends e-billing in the name of the signed-in login, on record (E-SIGN 7001(c)).</summary>
internal sealed class EBillingDesk(CurrentLogin login, IGrainFactory grains)
{
    public Task<ServiceAccountOnline> FindAsync(ServiceAccount account) => grains.ServiceAccount(account.Number).Get();

    /// <summary>Where the notice of each new bill goes.</summary>
    public async Task<BillsAddressee> AddressAsync(ServiceAccountOnline online) => online.BillsTo(await SignInAsync());

    /// <param name="account">The account.</param>
    /// <param name="code">What the customer read in the practice PDF.</param>
    /// <param name="from">Where the consent comes from.</param>
    public async Task StartAsync(ServiceAccount account, string code, RequestOrigin from) =>
        await grains.ServiceAccount(account.Number).EnrolInEBilling(
            new(login.Id, ConsentText.Current, PageLanguage.Current, from.IpAddress, from.Browser, code), await SignInAsync());

    public async Task EndAsync(ServiceAccount account, RequestOrigin from) =>
        await grains.ServiceAccount(account.Number).WithdrawFromEBilling(
            new(login.Id, from.IpAddress, from.Browser, PageLanguage.Current), await SignInAsync());

    private async Task<EmailAddress> SignInAsync() => (await login.ProfileAsync()).Email;
}

/// <summary>Where a consent came from, as its record keeps it.</summary>
internal sealed record RequestOrigin(string IpAddress, string Browser)
{
    private const int LongestBrowser = 300;

    public static RequestOrigin Of(HttpContext context)
    {
        var browser = context.Request.Headers.UserAgent.ToString();
        return new(context.Connection.RemoteIpAddress?.ToString() ?? "", browser[..Math.Min(browser.Length, LongestBrowser)]);
    }
}
