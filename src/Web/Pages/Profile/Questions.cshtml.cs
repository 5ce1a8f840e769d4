using CalWater.Grains.Identity;
using CalWater.Identity.Questions;
using CalWater.Web.Pages.SecurityQuestions;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Profile;

/// <summary>Three new security questions, after the password.</summary>
[TypeFilter<FreshSignInFilter>, HashesPasswords]
internal sealed class QuestionsModel(QuestionsDesk desk, IStringLocalizerFactory texts) : PageModel
{
    private readonly IStringLocalizer text = texts.Create(typeof(QuestionsModel));

    public QuestionTexts Questions { get; } = new(texts);

    [BindProperty]
    public List<ChosenQuestion> Input { get; set; } = [.. Enumerable.Range(0, SecurityAnswer.Questions).Select(_ => new ChosenQuestion())];

    public IActionResult OnGet() => desk.AreAsked ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Count != SecurityAnswer.Questions) return BadRequest();
        if (!IsFilledIn()) return Page();
        var taken = await desk.ChangeAsync([.. Input.Select(Typed)]);
        for (var at = 0; at < taken.Faults.Count; at++) Show(taken.Faults[at], at);
        return taken.AreTaken ? this.SeeOther(ProfilePaths.With(ProfileNotice.QuestionsChanged)) : Page();
    }

    private TypedAnswer Typed(ChosenQuestion chosen) => new(chosen.Question!.Value, Questions[chosen.Question.Value], chosen.Answer!);

    private bool IsFilledIn()
    {
        for (var at = 0; at < Input.Count; at++)
        {
            if (Input[at].Question is null) ModelState.AddModelError($"Input[{at}].Question", text["QuestionMissing"]);
            if (string.IsNullOrWhiteSpace(Input[at].Answer)) ModelState.AddModelError($"Input[{at}].Answer", text["AnswerMissing"]);
        }
        return ModelState.IsValid;
    }

    private void Show(AnswerFault? fault, int at)
    {
        if (fault is null) return;
        var field = fault == AnswerFault.QuestionChosenTwice ? "Question" : "Answer";
        ModelState.AddModelError($"Input[{at}].{field}", text[$"Answer{fault}"]);
    }

    public sealed class ChosenQuestion
    {
        public SecurityQuestion? Question { get; set; }

        public string? Answer { get; set; }
    }
}
