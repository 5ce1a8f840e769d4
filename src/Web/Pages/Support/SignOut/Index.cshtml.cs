using CalWater.Grains.Identity;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace CalWater.Web.Pages.Support.SignOut;

internal sealed class IndexModel(IGrainFactory grains, StaffCookies cookies) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (StaffPrincipal.Of(User) is { } session) await grains.Staff(session.Staff).EndSession(session.Secret);
        await cookies.SignOutAsync();
        return this.SeeOther(SupportPaths.SignInWith(SignInNotice.SignedOut));
    }
}
