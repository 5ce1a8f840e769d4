using System.ComponentModel.DataAnnotations;
using CalWater.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Recover;

/// <summary>A forgotten e-mail address: it is mailed to itself. The page reveals nothing either way.</summary>
internal sealed class EmailModel(RecoverDesk desk, IStringLocalizer<EmailModel> text) : PageModel
{
    [BindProperty]
    public EmailInput Input { get; set; } = new();

    public bool IsAsked { get; private set; }

    /// <summary>The text that says what to do after a refusal.</summary>
    public string? WhatNext { get; private set; }

    public void OnGet(bool asked) => IsAsked = asked;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        if (await desk.RemindAsync(AccountNumber.Parse(Input.AccountNumber), Zip.Parse(Input.Zip))) return this.SeeOther("/recover/email?asked=true");
        ModelState.AddModelError("", text["TooOften"]);
        WhatNext = "TooOftenNext";
        return Page();
    }

    public sealed class EmailInput
    {
        [Required(ErrorMessage = "AccountNumberMissing"), AccountNumberText(ErrorMessage = "AccountNumberUnreadable")]
        public string AccountNumber { get; set; } = "";

        [Required(ErrorMessage = "ZipMissing"), ZipText(ErrorMessage = "ZipUnreadable")]
        public string Zip { get; set; } = "";
    }
}
