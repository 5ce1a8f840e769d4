using CalWater.Grains.Identity;
using CalWater.Web.Pages.Support.Staff;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Support.Viewing;

/// <summary>Asks why, and then shows the customer's own pages; 404 where nobody has signed up.</summary>
internal sealed class StartModel(SupportDesk desk, ViewDesk views) : SupportAccountPage(desk)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public LoginProfile Login { get; private set; } = null!;

    /// <summary>A look that was under way has ended by itself.</summary>
    public bool IsOver { get; private set; }

    public async Task<IActionResult> OnGetAsync(bool over)
    {
        IsOver = over;
        return await ShowAsync() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ShowAsync()) return NotFound();
        if (!ModelState.IsValid) return Page();
        return await views.StartAsync(Login, Account.Id, Input.Reason) ? this.SeeOther("/accounts") : this.SeeOther(SupportPaths.SignIn);
    }

    private async Task<bool> ShowAsync()
    {
        if (await views.OwnerAsync(Account) is not { } login) return false;
        Login = login;
        return true;
    }
}
