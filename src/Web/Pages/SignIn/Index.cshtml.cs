using System.ComponentModel.DataAnnotations;
using CalWater.Identity.SignIns;
using CalWater.Web.Forms;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SignIn;

[HashesPasswords, LimitsTries]
internal sealed class IndexModel(SignInDesk desk, SignInDoor door, IStringLocalizer<IndexModel> text) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Why this page is shown, where something else was expected.</summary>
    public SignInNotice? Notice { get; private set; }

    /// <summary>The text that says what to do after a refusal.</summary>
    public string? WhatNext { get; private set; }

    /// <summary>Whoever has just signed up finds the e-mail address filled in.</summary>
    public async Task OnGetAsync(string? notice)
    {
        Notice = Enum.TryParse<SignInNotice>(notice, out var known) && Enum.IsDefined(known) ? known : null;
        Input.Email = await door.JustSignedUpAsync() ?? "";
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (OldUserName.IsOne(Input.Email)) return Refuse("Input.Email", "OldUserName");
        if (!ModelState.IsValid) return Page();
        if (!EmailAddress.TryParse(Input.Email, out var email)) return Refuse("Input.Email", "EmailUnreadable");
        var result = await desk.WithPasswordAsync(email, Input.Password, door.Computer);
        return result is SignInOutcome.Refused ? Refuse("", "Refused") : await door.OpenAsync(this, result, ReturnUrl);
    }

    private PageResult Refuse(string field, string key)
    {
        ModelState.AddModelError(field, text[key]);
        WhatNext = key + "Next";
        return Page();
    }

    public sealed class SignInInput
    {
        [Required(ErrorMessage = "EmailMissing")]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "PasswordMissing")]
        public string Password { get; set; } = "";
    }
}

/// <summary>What the sign-in page can begin with.</summary>
public enum SignInNotice
{
    SignedOut,
    TookTooLong,

    /// <summary>The browser sends no cookies at all, so nobody can be signed in (F8).</summary>
    NoCookies
}
