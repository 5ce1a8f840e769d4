using CalWater.Grains.Identity;
using CalWater.Web.Passkeys;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Profile.Passkeys;

/// <summary>Has the browser make a passkey, and adds it under a name.</summary>
[TypeFilter<FreshSignInFilter>]
internal sealed class AddModel(PasskeyDesk desk, CurrentLogin login, IStringLocalizer<AddModel> text) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The browser's answer, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public void OnGet() => Name = Otherwise;

    public async Task<IActionResult> OnPostOptionsAsync() =>
        Content(await desk.AskToAddAsync(login.Here, (await login.ProfileAsync()).Email), "application/json");

    public async Task<IActionResult> OnPostAsync()
    {
        var verdict = await desk.AddAsync(login.Here, Credential ?? "", PasskeyName.Of(Name, Otherwise));
        if (verdict == PasskeyVerdict.Added) return this.SeeOther(PasskeyPaths.With(PasskeyNotice.Added));
        ModelState.AddModelError("", verdict is { } because ? text[$"Refused{because}"] : text["RefusedWrong"]);
        return Page();
    }

    /// <summary>What the browser says of itself is as good a name as any.</summary>
    private string Otherwise => PasskeyName.Of(login.Here.Browser, text["Passkey"]);
}
