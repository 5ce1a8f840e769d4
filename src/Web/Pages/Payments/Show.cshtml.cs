using CalWater.Grains.Payments;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Payments;

/// <summary>
/// How a payment stands, and its receipt. The customer comes here from the Checkout page; what the address says is never
/// believed, the gateway is asked.
/// </summary>
[OpensToViewers("payment")]
internal sealed class ShowModel(PaymentDesk desk) : PageModel
{
    public PaymentView Payment { get; private set; } = null!;

    /// <summary>What became of the money since; null where none was taken.</summary>
    public AftermathView? Aftermath { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await desk.FindAsync(id) is not { } payment) return NotFound();
        (Payment, Aftermath) = (payment, await desk.AftermathAsync(payment));
        return Page();
    }
}
