using CalWater.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support;

/// <summary>The language switch of a signed-in member of staff: under the console, where the form's token is the member's.</summary>
internal sealed class LanguageModel : PageModel
{
    public IActionResult OnGet() => Redirect(SupportPaths.Home);

    public IActionResult OnPost(string? to, string? returnTo)
    {
        LanguageCookie.Write(HttpContext, Languages.FromTag(to));
        return this.SeeOther(Url.IsLocalUrl(returnTo) ? returnTo : SupportPaths.Home);
    }
}
