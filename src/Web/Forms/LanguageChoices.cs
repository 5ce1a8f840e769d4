using Microsoft.AspNetCore.Mvc.Rendering;

namespace CalWater.Web.Forms;

/// <summary>The languages of a mail to somebody else, for a select.</summary>
internal static class LanguageChoices
{
    /// <summary>Each language under its own name.</summary>
    public static IEnumerable<SelectListItem> All() =>
        Languages.All.Select(language => new SelectListItem(language.OwnName(), $"{language}"));
}
