using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Grains.Payments;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Accounts;

/// <summary>One account: what is due and when, and the current bill.</summary>
[OpensToViewers("account")]
[OpensTo(AccountRight.Read)]
internal sealed class OverviewModel(IBills bills, IAccountBalances balances, IGrainFactory grains) : AccountPageModel
{
    public AccountDue Due { get; private set; } = null!;

    /// <summary>Null before the first bill.</summary>
    public BillSummary? CurrentBill { get; private set; }

    public bool HasEBilling { get; private set; }

    /// <summary>Null where bills go to the e-mail of the sign-in.</summary>
    public EmailAddress? BillingEmail { get; private set; }

    /// <summary>How many others have access, or are invited to it.</summary>
    public int People { get; private set; }

    /// <summary>Null while Auto Pay is off.</summary>
    public AutoPayEnrolment? AutoPay { get; private set; }

    /// <summary>The text that says how Auto Pay stands.</summary>
    public string AutoPayState => AutoPay switch { null => "AutoPayOff", { Paused: null } => "AutoPayOn", _ => "AutoPayPaused" };

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Due = new(Account, await balances.FindAsync(Account.Number, cancellation));
        CurrentBill = (await bills.CurrentAsync([Account.Number], cancellation)).GetValueOrDefault(Account.Number);
        if (!IsOwn) return;
        var online = await grains.ServiceAccount(Account.Number).Get();
        (HasEBilling, BillingEmail) = (online.EBilling is not null, online.BillingEmail);
        AutoPay = (await grains.AutoPay(Account.Number).Get()).Enrolment;
        People = (await grains.ServiceAccount(Account.Number).People()).Length;
    }
}
