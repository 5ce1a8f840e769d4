using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Identity.SignIns;
using CalWater.Web.Pages.SecurityQuestions;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SignIn;

/// <summary>The security question of an unrecognised computer (F8), and the box that makes it a recognised one (F9).</summary>
[HashesPasswords, LimitsTries]
internal sealed class QuestionModel(SignInDesk desk, SignInDoor door, IStringLocalizerFactory texts) : PageModel
{
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>In the customer's words; null when no sign-in waits.</summary>
    public string? Question { get; private set; }

    /// <summary>What is known of why the question is asked at all.</summary>
    public UnrecognisedBecause? Why { get; private set; }

    /// <summary>Whether a passkey can be used instead.</summary>
    public bool TakesPasskey { get; private set; }

    public bool WasWrong { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await AskAsync() ? Page() : await TookTooLongAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await AskAsync()) return await TookTooLongAsync();
        if (!ModelState.IsValid) return Page();
        var waiting = door.Waiting!;
        var result = await desk.WithAnswerAsync(waiting.Login, waiting.WaitingId, Input.Answer, Input.Recognise, door.Computer);
        return result is SignInOutcome.Refused ? Refuse() : await door.OpenAsync(this, result, ReturnUrl);
    }

    private async Task<bool> AskAsync()
    {
        TakesPasskey = await door.WaitingForPasskeyAsync() is not null;
        Why = await door.WhyAsync();
        Question = await door.AskedAsync() is { } asked ? new QuestionTexts(texts)[asked] : null;
        return Question is not null;
    }

    private Task<IActionResult> TookTooLongAsync() => door.OpenAsync(this, new SignInOutcome.Expired(), ReturnUrl);

    private PageResult Refuse()
    {
        WasWrong = true;
        ModelState.AddModelError("Input.Answer", texts.Create(typeof(QuestionModel))["AnswerWrong"]);
        return Page();
    }

    public sealed class AnswerInput
    {
        [Required(ErrorMessage = "AnswerMissing")]
        public string Answer { get; set; } = "";

        public bool Recognise { get; set; }
    }
}
