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

    /// <summary>What became of the money since; null where none was taken, or where we have it still.</summary>
    public AftermathView? Moved { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await desk.FindAsync(id) is not { } payment) return NotFound();
        (Payment, Moved) = (payment, await desk.AftermathAsync(payment) is { Standing: not MoneyStanding.Kept } moved ? moved : null);
        return Page();
    }
}
