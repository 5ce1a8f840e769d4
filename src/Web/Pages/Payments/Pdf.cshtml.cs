using CalWater.Billing.Pdf;
using CalWater.Web.Hosting;
using CalWater.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Pages.Payments;

/// <summary>The receipt of a payment that was received, as PDF.</summary>
internal sealed class PdfModel(PaymentDesk desk, IReceiptPdf pdf, IOptions<PortalOptions> portal) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await desk.FindAsync(id) is not { Settlement: not null } payment) return NotFound();
        var file = new MemoryStream();
        pdf.Render(payment, portal.Value.UtilityName, PageLanguage.Current, file);
        file.Position = 0;
        return File(file, "application/pdf", $"calwater-receipt-{payment.Confirmation}.pdf");
    }
}
