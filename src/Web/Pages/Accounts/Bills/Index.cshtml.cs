using CalWater.Billing.Bills;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>View bills: the current bill, and with e-billing all that came before (F18).</summary>
[OpensToViewers("bills")]
[OpensTo(AccountRight.Read)]
internal sealed class IndexModel(ReadableBills bills) : AccountPageModel
{
    public IReadOnlyList<BillSummary> Bills { get; private set; } = [];

    public bool HasHistory { get; private set; }

    /// <summary>E-billing was started a moment ago.</summary>
    public bool HasJustStarted { get; private set; }

    public BillSummary? Current => Bills.FirstOrDefault(bill => bill.ReplacedBy is null);

    public async Task OnGetAsync(bool started, CancellationToken cancellation)
    {
        HasHistory = await bills.HaveHistoryAsync(Account.Number);
        HasJustStarted = HasHistory && started;
        Bills = await bills.ListAsync(Account.Number, cancellation);
    }
}
