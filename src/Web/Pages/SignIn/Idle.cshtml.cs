using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.SignIn;

/// <summary>What happened after twenty idle minutes and how to go on; its form is the answer to the warning before.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IdleModel(CurrentLogin login) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Another page of the browser was in use meanwhile.</summary>
    public bool IsSignedIn => login.IdOrNull is not null;

    public string Back => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/accounts";

    /// <summary>That the browser asked has kept the session open already.</summary>
    public IActionResult OnPost() => this.SeeOther($"/sign-in/idle?returnUrl={Uri.EscapeDataString(Back)}");
}
