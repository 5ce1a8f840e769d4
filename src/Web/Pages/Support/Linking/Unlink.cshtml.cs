using CalWater.Grains.Linking;
using CalWater.Web.Pages.Support.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Support.Linking;

/// <summary>Takes an account off the sign-in it is on; 404 where it is on none.</summary>
internal sealed class UnlinkModel(SupportDesk desk, LinkOffice office, IStringLocalizer<UnlinkModel> text) : SupportAccountPage(desk)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>The address of the sign-in.</summary>
    public EmailAddress Email { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await OwnerAsync() is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OwnerAsync() is not { } owner) return NotFound();
        if (!ModelState.IsValid) return Page();
        var verdict = await office.MoveAsync(null, [new(Account.Number, owner)], Input.Reason);
        if (verdict == LinkingVerdict.Done) return Done();
        ModelState.AddModelError("", text[$"Not{verdict}"]);
        return Page();
    }

    private async Task<LoginId?> OwnerAsync()
    {
        var login = await office.LoginAsync(Account, null);
        Email = login?.Email ?? default;
        return login?.Id;
    }
}
