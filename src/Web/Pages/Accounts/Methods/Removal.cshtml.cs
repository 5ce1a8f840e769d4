using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Payments;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Pages.Profile;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.Methods;

/// <summary>Takes a saved method off; where Auto Pay uses it, that is said and asked first.</summary>
[TypeFilter<FreshSignInFilter>]
[OpensTo(AccountRight.ReadAndPay)]
internal sealed class RemovalModel(MethodsDesk desk, IStringLocalizer<RemovalModel> text) : AccountPageModel
{
    public SavedMethod Method { get; private set; } = null!;

    /// <summary>The accounts whose Auto Pay would be paused.</summary>
    public IReadOnlyList<ServiceAccount> PaidBy { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string method) => await FoundAsync(method) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string method)
    {
        if (!await FoundAsync(method)) return this.SeeOther(Account.Path("/methods"));
        if (await desk.RemoveAsync(Method.Id)) return this.SeeOther(Account.Path("/methods"));
        ModelState.AddModelError("", text["CannotRemove"]);
        return Page();
    }

    /// <summary>A method of somebody else is not found, as if there were none.</summary>
    private async Task<bool> FoundAsync(string method)
    {
        if ((await desk.FindAsync()).Find(method) is not { } found) return false;
        (Method, PaidBy) = (found, await desk.PaidByAsync(method));
        return true;
    }
}
