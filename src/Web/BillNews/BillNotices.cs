using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices;
using CalWater.Notices.Contents;
using CalWater.Web.Pages.Accounts;
using Orleans;

namespace CalWater.Web.BillNews;

/// <summary>"Your bill is ready", to the billing e-mail of an account in e-billing, in its owner's language.</summary>
internal sealed class BillNotices(IBills bills, IAccountDirectory accounts, IGrainFactory grains, INotices notices)
{
    /// <summary>Sends nothing for a bill that was replaced in the meantime; the one that replaced it has a notice of its own.</summary>
    public async Task SendAsync(BillNumber number, DateOnly? autoPayOn, CancellationToken cancellation)
    {
        if (await bills.FindAsync(number, cancellation) is not { ReplacedBy: null } bill) return;
        if (await accounts.FindAsync(bill.Account, cancellation) is not { } account) return;
        var online = await grains.ServiceAccount(bill.Account).Get();
        if (online is not { Owner: { } owner, EBilling: not null } || await grains.Login(owner).Get() is not { } profile) return;
        var to = online.BillsTo(profile.Email);
        var content = Content(bill, account, autoPayOn, online.AttachesBills);
        await notices.SendAsync(new($"bill-ready-{Uri.EscapeDataString(number.Value)}", to.Email.ToString(), profile.Language, content, to.Name), cancellation);
    }

    private static BillReady Content(Bill bill, ServiceAccount account, DateOnly? autoPayOn, bool attach) => new(
        bill.Number, bill.Customer.ServiceAddress, account.Number.ToString()[^4..], bill.TotalDue, bill.DueOn, account.BillPath(bill.Number),
        account.IsClosed ? new(bill.Center.Name, bill.Center.Phone) : null, bill.Replaces, attach)
    {
        EBillingPath = account.Path("/e-billing"),
        AutoPayOn = autoPayOn
    };
}
