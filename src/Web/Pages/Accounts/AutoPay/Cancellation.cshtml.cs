using CalWater.Web.Pages.Accounts.EBilling;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.AutoPay;

/// <summary>Ends Auto Pay of one account.</summary>
internal sealed class CancellationModel(AutoPayDesk desk) : AccountPageModel
{
    public async Task<IActionResult> OnGetAsync() =>
        (await desk.FindAsync(Account)).Enrolment is null ? Redirect(Account.Path("/auto-pay")) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await desk.CancelAsync(Account, RequestOrigin.Of(HttpContext));
        return this.SeeOther(Account.Path($"/auto-pay?notice={AutoPayPageNotice.Canceled}"));
    }
}
