using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>A bill as PDF in the page's language, to be kept; with <c>?view=inline</c>, to be read in the browser.</summary>
[OpensToViewers("pdf")]
[OpensTo(AccountRight.Read)]
internal sealed class PdfModel(ReadableBills bills, BillPdfs pdfs) : AccountPageModel
{
    private const string Pdf = "application/pdf";

    public async Task<IActionResult> OnGetAsync(string bill, string? view, CancellationToken cancellation)
    {
        if (await bills.FindAsync(Account.Number, bill, cancellation) is not { } found) return NotFound();
        var file = await pdfs.RenderAsync(found, cancellation);
        return view == "inline" ? File(file, Pdf) : File(file, Pdf, BillPdfs.NameOf(found));
    }
}
