using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Recover;

/// <summary>
/// The move from a user name of the portal before this one to sign-in by e-mail (F12). What belonged to the user name is
/// mailed to the address kept with it; the page says the same whether there was such a name or not.
/// </summary>
internal sealed class UserNameModel(RecoverDesk desk, IStringLocalizer<UserNameModel> text) : PageModel
{
    [BindProperty]
    public UserNameInput Input { get; set; } = new();

    public bool IsAsked { get; private set; }

    /// <summary>The text that says what to do after a refusal.</summary>
    public string? WhatNext { get; private set; }

    public void OnGet(bool asked) => IsAsked = asked;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        if (await desk.RemindAsync(Input.UserName.Trim())) return this.SeeOther("/recover/user-name?asked=true");
        ModelState.AddModelError("", text["TooOften"]);
        WhatNext = "TooOftenNext";
        return Page();
    }

    public sealed class UserNameInput
    {
        [Required(ErrorMessage = "UserNameMissing"), StringLength(100, ErrorMessage = "UserNameMissing")]
        public string UserName { get; set; } = "";
    }
}
