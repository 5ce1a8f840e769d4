using CalWater.Billing.Pdf;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Hosting;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>A bill as PDF in the page's language, to be kept; with <c>?view=inline</c>, to be read in the browser.</summary>
[OpensToViewers("pdf")]
[OpensTo(AccountRight.Read)]
internal sealed class PdfModel(ReadableBills bills, IBillPdf pdf, BillFacts facts) : AccountPageModel
{
    private const string Pdf = "application/pdf";

    public async Task<IActionResult> OnGetAsync(string bill, string? view, CancellationToken cancellation)
    {
        if (await bills.FindAsync(Account.Number, bill, cancellation) is not { } found) return NotFound();
        var file = new MemoryStream();
        pdf.Render(found, facts.Of(Account), PageLanguage.Current, file);
        file.Position = 0;
        return view == "inline" ? File(file, Pdf) : File(file, Pdf, $"calwater-bill-{found.Number}.pdf");
    }
}
