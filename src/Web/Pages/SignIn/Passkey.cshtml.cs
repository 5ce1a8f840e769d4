using CalWater.Identity.SignIns;
using CalWater.Web.Passkeys;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SignIn;

/// <summary>Takes what a passkey signed: by itself, or in place of the security question or code of a sign-in that waits.</summary>
[LimitsTries]
internal sealed class PasskeyModel(PasskeyDesk desk, SignInDoor door, IStringLocalizer<PasskeyModel> text) : PageModel
{
    /// <summary>The browser's answer, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty]
    public bool Waiting { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool WasRefused { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await desk.SignInAsync(Waiting ? await door.WaitingForPasskeyAsync() : null, Credential ?? "", door.Computer);
        return result is SignInOutcome.Refused ? Refuse() : await door.OpenAsync(this, result, ReturnUrl);
    }

    private PageResult Refuse()
    {
        WasRefused = true;
        ModelState.AddModelError("", text["PasskeyRefused"]);
        return Page();
    }
}
