using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.Viewing;

/// <summary>Ends the look at a customer's pages; back to the page about the customer.</summary>
internal sealed class StopModel(ViewDesk views) : PageModel
{
    public IActionResult OnGet() => Redirect(SupportPaths.Home);

    public async Task<IActionResult> OnPostAsync() =>
        this.SeeOther(await views.StopAsync() is { } view ? SupportPaths.Account(new(view.Customer.Account)) : SupportPaths.Home);
}
