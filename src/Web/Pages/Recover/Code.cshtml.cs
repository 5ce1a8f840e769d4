using System.ComponentModel.DataAnnotations;
using CalWater.Identity.Recoveries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Recover;

/// <summary>A forgotten password, step 2: the mailed code. Says nothing of whether a mail was sent.</summary>
internal sealed class CodeModel(RecoverDesk desk, IStringLocalizer<CodeModel> text) : PageModel
{
    [BindProperty]
    public CodeInput Input { get; set; } = new();

    /// <summary>The text that says what to do after a refusal.</summary>
    public string? WhatNext { get; private set; }

    public IActionResult OnGet() => desk.Id is null ? Redirect("/recover") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (desk.Id is not { } id) return this.SeeOther("/recover");
        if (!ModelState.IsValid) return Page();
        var taken = await desk.TakeAsync(Input.Code.Replace(" ", "", StringComparison.Ordinal));
        return taken.Ticket is { } ticket ? this.SeeOther(new RecoveryLink(id, ticket).Path) : Refuse();
    }

    /// <summary>How many tries are left is not said: that would tell that a mail was sent.</summary>
    private PageResult Refuse()
    {
        ModelState.AddModelError("Input.Code", text["CodeWrong"]);
        WhatNext = "CodeWrongNext";
        return Page();
    }

    public sealed class CodeInput
    {
        [Required(ErrorMessage = "CodeMissing")]
        public string Code { get; set; } = "";
    }
}
