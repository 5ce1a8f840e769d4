using Microsoft.AspNetCore.Mvc.Rendering;

namespace CalWater.Web.Pages.Support;

/// <summary>Choices that several pages of the console offer.</summary>
internal static class SupportWords
{
    /// <summary>Each language under its own name.</summary>
    public static IEnumerable<SelectListItem> Languages() =>
        Enum.GetValues<Language>().Select(language => new SelectListItem(language.Culture().TextInfo.ToTitleCase(language.Culture().Parent.NativeName), $"{language}"));
}
