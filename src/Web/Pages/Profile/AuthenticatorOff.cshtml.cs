using System.ComponentModel.DataAnnotations;
using CalWater.Identity.Profiles;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Profile;

/// <summary>Turns the authenticator off, by password and code.</summary>
[HashesPasswords]
internal sealed class AuthenticatorOffModel(ProfileDesk desk, CurrentLogin login, IStringLocalizer<AuthenticatorOffModel> text) : PageModel
{
    [BindProperty]
    public OffInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        if (await desk.TurnAuthenticatorOffAsync(login.Here, Input.Password, Input.Code))
            return this.SeeOther(ProfilePaths.With(ProfileNotice.AuthenticatorOff));
        ModelState.AddModelError("", text["TurnOffRefused"]);
        return Page();
    }

    public sealed class OffInput
    {
        [Required(ErrorMessage = "PasswordMissing")]
        public string Password { get; set; } = "";

        [Required(ErrorMessage = "CodeMissing")]
        public string Code { get; set; } = "";
    }
}
