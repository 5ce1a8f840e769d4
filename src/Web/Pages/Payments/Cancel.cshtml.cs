using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Payments;

/// <summary>The customer does not want to pay after all: the Checkout page is closed, unless it was paid meanwhile.</summary>
internal sealed class CancelModel(PaymentDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id) =>
        await desk.FindAsync(id) is { } payment ? Redirect(payment.Path()) : NotFound();

    public async Task<IActionResult> OnPostAsync(string id) =>
        await desk.CancelAsync(id) is { } payment ? this.SeeOther(payment.Path()) : NotFound();
}
