using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Identity.Profiles;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Orleans;

namespace CalWater.Web.Pages.Profile;

/// <summary>The password once more, before something sensitive; then on to where the customer was going.</summary>
[HashesPasswords]
internal sealed class ConfirmModel(ProfileDesk desk, CurrentLogin login, IGrainFactory grains, IStringLocalizer<ConfirmModel> text) : PageModel
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<bool> HasPasskeysAsync() => !(await grains.Login(login.Id).Passkeys()).IsEmpty;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        if (await desk.ConfirmAsync(login.Here, Input.Password)) return this.SeeOther(ProfilePaths.Confirmed(this, ReturnUrl));
        ModelState.AddModelError("Input.Password", text["PasswordRefused"]);
        return Page();
    }

    public sealed class PasswordInput
    {
        [Required(ErrorMessage = "PasswordMissing")]
        public string Password { get; set; } = "";
    }
}
