using System.ComponentModel.DataAnnotations;
using CalWater.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Recover;

/// <summary>A forgotten password, step 1: the e-mail address. The answer is the same whether it is known or not.</summary>
internal sealed class IndexModel(RecoverDesk desk, IStringLocalizer<IndexModel> text) : PageModel
{
    [BindProperty]
    public RecoverInput Input { get; set; } = new();

    /// <summary>The text that says what to do after a refusal.</summary>
    public string? WhatNext { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        WhatNext = OldUserName.IsOne(Input.Email) ? "UserNameNext" : null;
        if (!ModelState.IsValid) return Page();
        if (await desk.StartAsync(EmailAddress.Parse(Input.Email))) return this.SeeOther("/recover/code");
        ModelState.AddModelError("", text["TooOften"]);
        WhatNext = "TooOftenNext";
        return Page();
    }

    public sealed class RecoverInput
    {
        [Required(ErrorMessage = "EmailMissing"), EmailText(ErrorMessage = "EmailUnreadable")]
        public string Email { get; set; } = "";
    }
}
