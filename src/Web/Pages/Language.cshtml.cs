using CalWater.Grains.Identity;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace CalWater.Web.Pages;

/// <summary>
/// The language switch: remembers the choice, with the login too where there is one, and goes back to where it was made,
/// never to another site.
/// </summary>
internal sealed class LanguageModel(CurrentLogin login, IGrainFactory grains) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync(string? to, string? returnTo)
    {
        var language = Languages.FromTag(to);
        if (login.IdOrNull is { } id) await grains.Login(id).SetLanguage(language);
        LanguageCookie.Write(HttpContext, language);
        return this.SeeOther(Url.IsLocalUrl(returnTo) ? returnTo : "/");
    }
}
