using System.Globalization;

namespace CalWater;

/// <summary>A language the portal speaks.</summary>
public enum Language
{
    English,
    Spanish
}

public static class Languages
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-US");

    /// <summary>The culture that formats dates and numbers of the language.</summary>
    public static CultureInfo Culture(this Language language) => language == Language.Spanish ? Spanish : English;

    /// <summary>The two-letter tag: <c>en</c>, <c>es</c>.</summary>
    public static string Tag(this Language language) => language == Language.Spanish ? "es" : "en";

    /// <summary>The language of a culture or tag; English when it is none of ours.</summary>
    public static Language FromTag(string? tag) =>
        tag is not null && tag.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? Language.Spanish : Language.English;

    /// <summary>The long date of the language: "November 22, 2026", "22 de noviembre de 2026".</summary>
    public static string LongDate(this Language language, DateOnly date) =>
        date.ToString(language == Language.Spanish ? "d 'de' MMMM 'de' yyyy" : "MMMM d, yyyy", language.Culture());
}
