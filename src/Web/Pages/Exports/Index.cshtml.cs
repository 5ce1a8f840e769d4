using CalWater.Web.Downloads;
using CalWater.Web.Pages.Accounts.Bills;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Exports;

/// <summary>Chooses the days of the file with all accounts of the login.</summary>
internal sealed class IndexModel(MyAccounts accounts, ReadableBills bills, TimeProvider clock) : PageModel
{
    public AskedDays Asked { get; private set; } = null!;

    public int Accounts { get; private set; }

    /// <summary>How many of them show their current bill only.</summary>
    public int OnPaper { get; private set; }

    public async Task OnGetAsync()
    {
        var today = clock.PacificToday();
        Asked = AskedDays.Of(Request.Query) is { IsNarrow: true } asked ? asked : new(today.AddYears(-1).AddDays(1), today);
        var mine = await accounts.AllAsync();
        (Accounts, OnPaper) = (mine.Count, (await bills.OnPaperAsync([.. mine.Select(account => account.Number)])).Count);
    }
}
