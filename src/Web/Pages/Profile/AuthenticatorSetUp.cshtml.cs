using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Identity.Profiles;
using CalWater.Identity.Totp;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Orleans;

namespace CalWater.Web.Pages.Profile;

/// <summary>
/// The authenticator: scanned, and confirmed by a code. The answer to the right code is the one page that ever shows the
/// recovery codes, so it is no redirect.
/// </summary>
[TypeFilter<FreshSignInFilter>]
internal sealed class AuthenticatorSetUpModel(ProfileDesk desk, CurrentLogin login, IGrainFactory grains, IStringLocalizer<AuthenticatorSetUpModel> text)
    : PageModel
{
    private string email = "";

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    public TotpSecret Secret { get; private set; }

    public string Address => Secret.Address("CalWater", email);

    /// <summary>Empty until the authenticator is confirmed.</summary>
    public ImmutableArray<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : this.SeeOther(ProfilePaths.Authenticator);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadAsync()) return this.SeeOther(ProfilePaths.Authenticator);
        if (!ModelState.IsValid) return Page();
        var (verdict, codes) = await desk.FinishAuthenticatorAsync(login.Here, Input.Code);
        RecoveryCodes = codes;
        if (verdict == AuthenticatorVerdict.WrongCode) ModelState.AddModelError("Input.Code", text["SetUpCodeWrong"]);
        return verdict == AuthenticatorVerdict.Expired ? this.SeeOther(ProfilePaths.Authenticator) : Page();
    }

    private async Task<bool> ReadAsync()
    {
        Secret = new(await grains.Login(login.Id).NewAuthenticator(login.Here.Session) ?? "");
        email = $"{(await login.ProfileAsync()).Email}";
        return Secret.Base32.Length > 0;
    }

    public sealed class CodeInput
    {
        [Required(ErrorMessage = "CodeMissing")]
        public string Code { get; set; } = "";
    }
}
