using System.Globalization;

namespace CalWater.Web.Resources;

/// <summary>The language of the page being written, and dates in it.</summary>
public static class PageLanguage
{
    public static Language Current => Languages.FromTag(CultureInfo.CurrentUICulture.Name);

    /// <summary>"November 22, 2026", "22 de noviembre de 2026".</summary>
    public static string InWords(this DateOnly date) => Current.LongDate(date);

    /// <summary>"Nov 22, 2026", "22 nov 2026": for tables.</summary>
    public static string InShort(this DateOnly date) =>
        date.ToString(Current == Language.Spanish ? "d MMM yyyy" : "MMM d, yyyy", Current.Culture());

    /// <summary>"3:15 PM", "3:15 p. m.": the time in California.</summary>
    public static string TimeOfDay(this DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, PacificTime.Zone).ToString("t", Current.Culture());

    /// <summary>Both ends in short, joined by a dash.</summary>
    public static string InShort(this Period period) => $"{period.From.InShort()} – {period.To.InShort()}";
}
