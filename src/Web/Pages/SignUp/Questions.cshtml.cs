using CalWater.Grains.Identity;
using CalWater.Identity.Questions;
using CalWater.Identity.SignUps;
using CalWater.Web.Pages.SecurityQuestions;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SignUp;

[HashesPasswords]
internal sealed class QuestionsModel(SignUpDesk desk, SignUpSteps steps, IStringLocalizerFactory texts)
    : SignUpPageModel(desk, SignUpStep.Questions, texts.Create(typeof(QuestionsModel)))
{
    public QuestionTexts Questions { get; } = new(texts);

    [BindProperty]
    public List<ChosenQuestion> Input { get; set; } = [.. Enumerable.Range(0, SecurityAnswer.Questions).Select(_ => new ChosenQuestion())];

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Count != SecurityAnswer.Questions) return BadRequest();
        if (!IsFilledIn()) return Page();
        var chosen = await steps.ChooseQuestionsAsync(Desk.Id!.Value, [.. Input.Select(Typed)]);
        for (var at = 0; at < chosen.Faults.Count; at++) Show(chosen.Faults[at], at);
        if (chosen.Refused is not null) return Refuse(chosen.Refused);
        return chosen.IsTaken ? this.SeeOther(SignUpPaths.Of((await Desk.ProgressAsync()).Step)) : Page();
    }

    private TypedAnswer Typed(ChosenQuestion chosen) => new(chosen.Question!.Value, Questions[chosen.Question.Value], chosen.Answer!);

    private bool IsFilledIn()
    {
        for (var at = 0; at < Input.Count; at++)
        {
            if (Input[at].Question is null) ModelState.AddModelError($"Input[{at}].Question", Text["QuestionMissing"]);
            if (string.IsNullOrWhiteSpace(Input[at].Answer)) ModelState.AddModelError($"Input[{at}].Answer", Text["AnswerMissing"]);
        }
        return ModelState.IsValid;
    }

    private void Show(AnswerFault? fault, int at)
    {
        if (fault is null) return;
        var field = fault == AnswerFault.QuestionChosenTwice ? "Question" : "Answer";
        ModelState.AddModelError($"Input[{at}].{field}", Text[$"Answer{fault}"]);
    }

    public sealed class ChosenQuestion
    {
        public SecurityQuestion? Question { get; set; }

        public string? Answer { get; set; }
    }
}
