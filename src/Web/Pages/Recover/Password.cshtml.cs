using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Identity.Passwords;
using CalWater.Identity.Recoveries;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Recover;

/// <summary>
/// A forgotten password, step 3, on whatever device the mail is opened. Opening the page changes nothing: mail scanners open
/// links too. Setting the password signs nobody in.
/// </summary>
[HashesPasswords, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PasswordModel(RecoveryDesk desk, IStringLocalizer<PasswordModel> text) : PageModel
{
    private RecoveryLink link = new(default, "");

    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    public OpenedRecovery Opened { get; private set; } = new(RecoveryVerdict.Expired, null, []);

    /// <summary>The rules the typed password breaks; null before one was typed.</summary>
    public IReadOnlyList<PasswordRule>? BrokenRules { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (RecoveryLink.TryParse(RouteData.Values["token"] as string, out link)) Opened = await desk.OpenAsync(link);
        await next();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Opened.Verdict != RecoveryVerdict.Good || !ModelState.IsValid) return Page();
        var chosen = await desk.ChooseAsync(link, Input.Password);
        if (chosen.BrokenRules.Count > 0) return ShowBroken(chosen.BrokenRules);
        if (chosen.Verdict == RecoveryVerdict.Good) return this.SeeOther("/recover/done");
        Opened = new(chosen.Verdict, null, []);
        return Page();
    }

    private PageResult ShowBroken(IReadOnlyList<PasswordRule> broken)
    {
        BrokenRules = broken;
        foreach (var rule in broken) ModelState.AddModelError("Input.Password", text[$"Broken{rule}"]);
        return Page();
    }

    public sealed class PasswordInput
    {
        [Required(ErrorMessage = "PasswordMissing")]
        public string Password { get; set; } = "";
    }
}
