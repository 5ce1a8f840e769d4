using CalWater.Grains.Identity;
using CalWater.Web.Pages.SignIn;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace CalWater.Web.Pages.SignOut;

internal sealed class IndexModel(IGrainFactory grains) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (PortalSession.Of(User) is { } session) await grains.Login(session.Login).EndSession(session.Secret);
        await HttpContext.SignOutAsync(PortalSecurity.Scheme);
        return this.SeeOther($"/sign-in?notice={SignInNotice.SignedOut}");
    }
}
