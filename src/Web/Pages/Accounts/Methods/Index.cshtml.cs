using CalWater.Grains.Payments;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.Methods;

/// <summary>The cards and bank accounts that the signed-in login saved, and which of them pays this account.</summary>
[OpensToViewers("methods")]
[OpensTo(AccountRight.ReadAndPay)]
internal sealed class IndexModel(MethodsDesk desk, IStringLocalizer<IndexModel> text, TimeProvider clock) : AccountPageModel
{
    public SavedMethods Methods { get; private set; } = null!;

    /// <summary>Made when the form is shown: a double click opens one page.</summary>
    [BindProperty]
    public string? Setup { get; set; }

    public DateOnly Today => clock.PacificToday();

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await desk.AddAsync(Setup, Account) is { } page) return this.SeeOther(page.AbsoluteUri);
        ModelState.Remove(nameof(Setup));
        ModelState.AddModelError("", text["CannotAdd"]);
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostPreferAsync(string method)
    {
        await desk.PreferAsync(Account, method);
        return this.SeeOther(Account.Path("/methods"));
    }

    /// <summary>Under a name of its own each time: the gateway would answer the one that failed as it did before.</summary>
    private async Task ShowAsync()
    {
        Methods = await desk.FindAsync();
        Setup = PaymentId.New().Value;
    }
}
