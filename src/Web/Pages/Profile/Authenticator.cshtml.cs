using CalWater.Grains.Identity;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace CalWater.Web.Pages.Profile;

/// <summary>Whether an authenticator app replaces the security question; the button begins to set one up.</summary>
[TypeFilter<FreshSignInFilter>]
internal sealed class AuthenticatorModel(CurrentLogin login, IGrainFactory grains) : PageModel
{
    public LoginSecurity Security { get; private set; } = null!;

    public async Task OnGetAsync() => Security = await grains.Login(login.Id).Security(login.Here.Session, computerToken: null);

    public async Task<IActionResult> OnPostAsync() =>
        this.SeeOther(await grains.Login(login.Id).BeginAuthenticator(login.Here.Session) is null ? ProfilePaths.Authenticator : $"{ProfilePaths.Authenticator}/set-up");
}
