using System.ComponentModel.DataAnnotations;
using CalWater.Identity.Passwords;
using CalWater.Identity.Staff;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Support.Invitations;

/// <summary>Where the mailed link leads: a password, by the customers' rules.</summary>
[HashesPasswords]
internal sealed class PasswordModel(StaffSetupSteps steps, IStringLocalizer<PasswordModel> text) : InvitationPageModel(steps)
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    /// <summary>The rules the typed password breaks; null before one was typed.</summary>
    public IReadOnlyList<PasswordRule>? BrokenRules { get; private set; }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        if (!ModelState.IsValid) return Page();
        if (await Steps.ChoosePasswordAsync(Link, Input.Password) is not { } broken) return LinkIsDead();
        if (broken.Count > 0) return ShowBroken(broken);
        return this.SeeOther(SupportPaths.Authenticator(token));
    }

    private PageResult ShowBroken(IReadOnlyList<PasswordRule> broken)
    {
        BrokenRules = broken;
        foreach (var rule in broken) ModelState.AddModelError("Input.Password", text[$"Broken{rule}"]);
        return Page();
    }

    public sealed class PasswordInput
    {
        [Required(ErrorMessage = "NewPasswordMissing")]
        public string Password { get; set; } = "";
    }
}
