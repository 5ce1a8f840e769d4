using CalWater.Billing.Usage;
using CalWater.Grains.ServiceAccounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.Usage;

/// <summary>All months on file as a Green Button file, which programs for water and energy read. It says nothing of whose it is.</summary>
[OpensTo(AccountRight.Read)]
internal sealed class GreenButtonModel(UseDesk desk, IStringLocalizer<GreenButtonModel> text, TimeProvider clock) : AccountPageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var file = new MemoryStream();
        var history = await desk.OfAsync(Account.Number, cancellation);
        GreenButton.Write(Account.Id.Value, text["GreenButtonName"], history, clock.GetUtcNow(), file);
        file.Position = 0;
        return File(file, "application/atom+xml", "calwater-green-button.xml");
    }
}
