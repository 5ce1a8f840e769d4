using System.ComponentModel.DataAnnotations;
using CalWater.Identity.Passwords;
using CalWater.Identity.Profiles;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Profile;

/// <summary>A new password, by the rules of sign-up; the old one is asked for in the same form, so it is always fresh.</summary>
[HashesPasswords]
internal sealed class PasswordModel(ProfileDesk desk, CurrentLogin login, IStringLocalizer<PasswordModel> text) : PageModel
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    /// <summary>The rules the typed password breaks; null before one was held against them.</summary>
    public IReadOnlyList<PasswordRule>? BrokenRules { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var change = await desk.ChangePasswordAsync(login.Here, Input.Old, Input.New);
        return change.IsDone ? this.SeeOther(ProfilePaths.With(ProfileNotice.PasswordChanged)) : Refuse(change);
    }

    private PageResult Refuse(PasswordChange change)
    {
        if (!change.IsOldRight) ModelState.AddModelError("Input.Old", text["PasswordRefused"]);
        else BrokenRules = change.BrokenRules;
        foreach (var rule in change.BrokenRules) ModelState.AddModelError("Input.New", text[$"Broken{rule}"]);
        return Page();
    }

    public sealed class PasswordInput
    {
        [Required(ErrorMessage = "PasswordMissing")]
        public string Old { get; set; } = "";

        [Required(ErrorMessage = "NewPasswordMissing")]
        public string New { get; set; } = "";
    }
}
