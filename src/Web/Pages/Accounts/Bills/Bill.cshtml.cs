using CalWater.Billing.Autopay;
using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>A bill, with the facts and numbers of its PDF.</summary>
[OpensToViewers("bill")]
[OpensTo(AccountRight.Read)]
internal sealed class BillModel(ReadableBills bills, IAccountBalances balances, IAutoPays autoPays) : AccountPageModel
{
    public Bill Bill { get; private set; } = null!;

    /// <summary>What payments have left of this bill.</summary>
    public Money StillDue { get; private set; }

    /// <summary>The debit that Auto Pay will make of this bill, for its owner's eyes alone; null where it makes none.</summary>
    public LastDebit? AutoPay { get; private set; }

    /// <summary>Whether other bills than the current one may be opened.</summary>
    public bool HasHistory { get; private set; }

    public bool CanPay => MayPay && !Account.IsClosed && StillDue.IsPositive;

    public async Task<IActionResult> OnGetAsync(string bill, CancellationToken cancellation)
    {
        if (await bills.FindAsync(Account.Number, bill, cancellation) is not { } found) return NotFound();
        Bill = found;
        HasHistory = await bills.HaveHistoryAsync(Account.Number);
        StillDue = (await balances.FindAsync(Account.Number, cancellation)).StillDueOn(found.Number);
        if (IsOwn) AutoPay = (await autoPays.FindAsync([Account.Number], cancellation)).GetValueOrDefault(Account.Number).DebitOf(found.Number);
        return Page();
    }
}
