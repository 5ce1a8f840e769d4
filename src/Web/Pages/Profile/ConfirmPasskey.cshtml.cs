using CalWater.Web.Passkeys;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Profile;

/// <summary>A passkey in place of the password that is asked for once more, before something sensitive.</summary>
internal sealed class ConfirmPasskeyModel(PasskeyDesk desk, CurrentLogin login, IStringLocalizer<ConfirmPasskeyModel> text) : PageModel
{
    /// <summary>The browser's answer, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool WasRefused { get; private set; }

    public async Task<IActionResult> OnPostOptionsAsync() => Content(await desk.AskToConfirmAsync(login.Here), "application/json");

    public async Task<IActionResult> OnPostAsync()
    {
        if (await desk.ConfirmAsync(login.Here, Credential ?? "")) return this.SeeOther(ProfilePaths.Confirmed(this, ReturnUrl));
        WasRefused = true;
        ModelState.AddModelError("", text["ConfirmPasskeyRefused"]);
        return Page();
    }
}

/// <summary>The button that confirms with a passkey; it appears with script only.</summary>
/// <param name="ReturnUrl">Where the customer was going.</param>
/// <param name="Or">Whether it stands below the password.</param>
public sealed record ConfirmPasskeyOffer(string? ReturnUrl, bool Or);
