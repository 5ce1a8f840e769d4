using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices;
using CalWater.Notices.Contents;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Accounts.EBilling;

/// <summary>Starts and ends e-billing in the name of the signed-in login, on record (E-SIGN 7001(c)).</summary>
internal sealed class EBillingDesk(CurrentLogin login, IGrainFactory grains, INotices notices)
{
    public Task<ServiceAccountOnline> FindAsync(ServiceAccount account) => grains.ServiceAccount(account.Number).Get();

    /// <summary>Where the notice of each new bill goes.</summary>
    public async Task<BillsAddressee> AddressAsync(ServiceAccountOnline online) => online.BillsTo((await login.ProfileAsync()).Email);

    /// <param name="account">The account.</param>
    /// <param name="code">What the customer read in the practice PDF.</param>
    /// <param name="from">Where the consent comes from.</param>
    public async Task StartAsync(ServiceAccount account, string code, RequestOrigin from)
    {
        var grain = grains.ServiceAccount(account.Number);
        await grain.EnrolInEBilling(new(login.Id, ConsentText.Current, PageLanguage.Current, from.IpAddress, from.Browser, code));
        if (await grain.Get() is not { EBilling: { } enrolment } online) return;
        var to = await AddressAsync(online);
        await notices.SendAsync(new(
            $"e-billing-{account.Id}-{enrolment.At.UtcTicks}", to.Email.ToString(), enrolment.Consent.Language,
            new EBillingStarted(account.ServiceAddress, account.Path("/bills")), to.Name));
    }

    public Task EndAsync(ServiceAccount account, RequestOrigin from) =>
        grains.ServiceAccount(account.Number).WithdrawFromEBilling(new(login.Id, from.IpAddress, from.Browser, PageLanguage.Current));
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
