using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.EBilling;

/// <summary>Withdraws the consent: bills come on paper again.</summary>
internal sealed class WithdrawalModel(EBillingDesk desk) : AccountPageModel
{
    public async Task<IActionResult> OnGetAsync() =>
        (await desk.FindAsync(Account)).EBilling is null ? Redirect(Account.Path("/e-billing")) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await desk.EndAsync(Account, RequestOrigin.Of(HttpContext));
        return this.SeeOther(Account.Path("/e-billing?ended=true"));
    }
}
