using CalWater.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages;

/// <summary>The language switch: remembers the choice and goes back to where it was made, never to another site.</summary>
[AllowAnonymous]
public sealed class LanguageModel : PageModel
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    public IActionResult OnGet() => Redirect("/");

    public IActionResult OnPost(string? to, string? returnTo)
    {
        Response.Cookies.Append(LocalizationSetup.Cookie, Languages.FromTag(to).Tag(), new CookieOptions
        {
            MaxAge = KeptFor,
            HttpOnly = true,
            Secure = Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            IsEssential = true
        });
        return this.SeeOther(Url.IsLocalUrl(returnTo) ? returnTo : "/");
    }
}
