using CalWater.Web.Downloads;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Exports;

/// <summary>The file itself: accounts of one's own only, not those that others share.</summary>
internal sealed class ZipModel(MyAccounts accounts, PortfolioFile portfolio) : PageModel
{
    public async Task<IActionResult> OnGetAsync()
    {
        var asked = AskedDays.Of(Request.Query);
        if (asked.IsBackwards) return Redirect("/exports" + asked.Query);
        var mine = await accounts.AllAsync();
        return new StreamedFile(ZipDownload.Type, "calwater-accounts.zip", (output, cancellation) => portfolio.WriteAsync(mine, asked.Days, output, cancellation));
    }
}
