using CalWater.Grains.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SignUp;

/// <summary>A step of a sign-up: opens only when the steps before it are done, and says why something was refused.</summary>
internal abstract class SignUpPageModel(SignUpDesk desk, SignUpStep step, IStringLocalizer text) : PageModel
{
    public SignUpProgress Progress { get; private set; } = new(SignUpStep.Account, null, null, null, null);

    /// <summary>The account's own Customer Center, once account number and ZIP code have matched (F5).</summary>
    public string? CenterId { get; private set; }

    /// <summary>The text that says what to do after a refusal.</summary>
    public string? WhatNext { get; private set; }

    protected SignUpDesk Desk => desk;

    protected IStringLocalizer Text => text;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Progress = await desk.ProgressAsync();
        CenterId = step == SignUpStep.Account ? null : Progress.CenterId;
        if (step == SignUpStep.Account || IsOpen) await next();
        else context.Result = new LocalRedirectResult(IsOver ? SignUpPaths.Over : SignUpPaths.Of(Progress.Step));
    }

    private bool IsOpen => Progress.Step == SignUpStep.Done ? step == SignUpStep.Done : step <= Progress.Step;

    /// <summary>The browser was in a sign-up, and it took too long.</summary>
    private bool IsOver => desk.Id is not null && Progress.Step == SignUpStep.Account && step != SignUpStep.Done;

    /// <summary>Shows the page again with what was typed and why it does not go on.</summary>
    protected IActionResult Refuse(SignUpRefused refused)
    {
        var refusal = Refusal.Of(refused);
        ModelState.AddModelError(refusal.Field, text[refusal.Key, refusal.Arguments]);
        WhatNext = refusal.Key + "Next";
        CenterId = refusal.CenterId ?? CenterId;
        return Page();
    }
}
