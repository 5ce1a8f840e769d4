using CalWater.Billing.Bills;
using CalWater.Billing.Checks;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>Check my bill: every line worked out again, and what changed since last month and last year.</summary>
[OpensToViewers("check")]
[OpensTo(AccountRight.Read)]
internal sealed class CheckModel(ReadableBills bills, BillCheck check, EarlierBills earlier, BillComparison comparison) : AccountPageModel
{
    public CheckedBill Checked { get; private set; } = null!;

    public Bill Bill => Checked.Bill;

    /// <summary>Whether earlier bills may be opened, to be compared with.</summary>
    public bool HasHistory { get; private set; }

    /// <summary>Since the bill before this; null for the first.</summary>
    public BillChange? SinceLast { get; private set; }

    /// <summary>Since the bill of the same month a year before, where there is one.</summary>
    public BillChange? SinceLastYear { get; private set; }

    public async Task<IActionResult> OnGetAsync(string bill, CancellationToken cancellation)
    {
        if (await bills.FindAsync(Account.Number, bill, cancellation) is not { } found) return NotFound();
        Checked = check.Check(found);
        HasHistory = await bills.HaveHistoryAsync(Account.Number);
        if (!HasHistory) return Page();
        var (last, lastYear) = await earlier.FindAsync(found, cancellation);
        SinceLast = last is null ? null : comparison.Explain(last, found);
        SinceLastYear = lastYear is null ? null : comparison.Explain(lastYear, found);
        return Page();
    }
}
