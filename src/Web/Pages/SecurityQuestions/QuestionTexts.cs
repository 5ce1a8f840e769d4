using CalWater.Grains.Identity;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.SecurityQuestions;

/// <summary>The security questions in the page's language.</summary>
internal sealed class QuestionTexts(IStringLocalizerFactory texts)
{
    private readonly IStringLocalizer text = texts.Create(typeof(QuestionTexts));

    public string this[SecurityQuestion question] => text[question.ToString()];

    /// <summary>The choices of a select; none is chosen in advance.</summary>
    public IEnumerable<SelectListItem> Choices() =>
        Enum.GetValues<SecurityQuestion>()
            .Select(question => new SelectListItem(this[question], question.ToString()))
            .Prepend(new SelectListItem(text["ChooseOne"], ""));
}
