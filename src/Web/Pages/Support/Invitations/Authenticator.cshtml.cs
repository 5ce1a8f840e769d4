using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Identity.Staff;
using CalWater.Identity.Totp;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Support.Invitations;

/// <summary>
/// The authenticator: scanned, and confirmed by a code. The answer to the right code is the one page that ever shows the
/// recovery codes, so it is no redirect; sent again, it says that the link was used.
/// </summary>
internal sealed class AuthenticatorModel(StaffSetupSteps steps, IStringLocalizer<AuthenticatorModel> text) : InvitationPageModel(steps)
{
    private const string Issuer = "CalWater support";

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    public TotpSecret Secret { get; private set; }

    public string Address => Secret.Address(Issuer, Member!.Email.ToString());

    /// <summary>Empty until the authenticator is confirmed.</summary>
    public ImmutableArray<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await ReadSecretAsync() ? Page() : PasswordFirst();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await ReadSecretAsync()) return PasswordFirst();
        if (!ModelState.IsValid) return Page();
        var (verdict, codes) = await Steps.FinishAsync(Link, Input.Code);
        RecoveryCodes = codes;
        if (verdict == StaffSetupVerdict.WrongCode) ModelState.AddModelError("Input.Code", text["SetupCodeWrong"]);
        return verdict == StaffSetupVerdict.Expired ? LinkIsDead() : Page();
    }

    private async Task<bool> ReadSecretAsync()
    {
        Secret = await Steps.SecretAsync(Link) ?? default;
        return Secret != default;
    }

    private SeeOtherResult PasswordFirst() => this.SeeOther(Link.Path);

    public sealed class CodeInput
    {
        [Required(ErrorMessage = "CodeMissing")]
        public string Code { get; set; } = "";
    }
}
