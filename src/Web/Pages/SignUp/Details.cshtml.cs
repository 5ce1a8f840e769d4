using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Identity.Passwords;
using CalWater.Identity.SignUps;
using CalWater.Web.Forms;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SignUp;

[HashesPasswords]
internal sealed class DetailsModel(SignUpDesk desk, SignUpSteps steps, IStringLocalizer<DetailsModel> text)
    : SignUpPageModel(desk, SignUpStep.SignIn, text)
{
    [BindProperty]
    public DetailsInput Input { get; set; } = new();

    /// <summary>The rules the typed password breaks; null before one was typed.</summary>
    public IReadOnlyList<PasswordRule>? BrokenRules { get; private set; }

    public void OnGet() => Input.Email = $"{Progress.Email}";

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var chosen = await steps.ChooseSignInAsync(Desk.Id!.Value, EmailAddress.Parse(Input.Email), Input.Password);
        if (chosen.BrokenRules.Count > 0) return ShowBroken(chosen.BrokenRules);
        if (chosen.Refused is not null) return Refuse(chosen.Refused);
        return this.SeeOther(SignUpPaths.Of((await Desk.ProgressAsync()).Step));
    }

    private PageResult ShowBroken(IReadOnlyList<PasswordRule> broken)
    {
        BrokenRules = broken;
        foreach (var rule in broken) ModelState.AddModelError("Input.Password", Text[$"Broken{rule}"]);
        return Page();
    }

    public sealed class DetailsInput
    {
        [Required(ErrorMessage = "EmailMissing"), EmailText(ErrorMessage = "EmailUnreadable")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "PasswordMissing")]
        public string Password { get; set; } = "";
    }
}
