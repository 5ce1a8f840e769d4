using CalWater.Grains.ServiceAccounts;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.Access;

/// <summary>Gives up an access; the owner of an account has none to give up.</summary>
[OpensTo(AccountRight.Read)]
internal sealed class LeaveModel(AccessDesk desk) : AccountPageModel
{
    public IActionResult OnGet() => IsOwn ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (IsOwn) return NotFound();
        await desk.LeaveAsync(Account);
        return this.SeeOther("/accounts");
    }
}
