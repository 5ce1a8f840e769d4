using CalWater.Billing.Bills;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Downloads;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>View bills: the current bill, and with e-billing all that came before, searched by date (F18).</summary>
[OpensToViewers("bills")]
[OpensTo(AccountRight.Read)]
internal sealed class IndexModel(ReadableBills bills) : AccountPageModel
{
    public IReadOnlyList<BillSummary> Bills { get; private set; } = [];

    public bool HasHistory { get; private set; }

    /// <summary>E-billing was started a moment ago.</summary>
    public bool HasJustStarted { get; private set; }

    public AskedDays Asked { get; private set; } = null!;

    public BillSummary? Current => Bills.FirstOrDefault(bill => bill.ReplacedBy is null);

    /// <summary>Those of the days that are asked for.</summary>
    public IReadOnlyList<BillSummary> Found => [.. Bills.Where(bill => Asked.Days.Contains(bill.IssuedOn))];

    public IEnumerable<int> Years => Bills.Select(bill => bill.IssuedOn.Year).Distinct();

    public async Task OnGetAsync(bool started, CancellationToken cancellation)
    {
        Asked = AskedDays.Of(Request.Query);
        HasHistory = await bills.HaveHistoryAsync(Account.Number);
        HasJustStarted = HasHistory && started;
        Bills = await bills.ListAsync(Account.Number, cancellation);
    }
}
