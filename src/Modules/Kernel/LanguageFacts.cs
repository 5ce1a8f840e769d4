using System.Globalization;

namespace CalWater;

/// <summary>What the portal knows of one language.</summary>
/// <param name="Tag">Of its resource files, in pages and in the files of the billing system: <c>es</c>, <c>zh-Hant</c>.</param>
/// <param name="Region">The culture that formats dates and numbers in the United States.</param>
/// <param name="Name">What it calls itself.</param>
internal sealed record LanguageFacts(string Tag, string Region, string Name)
{
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Region);
    public required string LongDate { get; init; }
    public required string ShortDate { get; init; }
    /// <summary>A day beside one that names the year.</summary>
    public required string ShortDay { get; init; }
    public required string DayOfMonth { get; init; }
    public required string Month { get; init; }
    public required string ShortMonth { get; init; }
    public required string Time { get; init; }
    /// <summary>Halves of the day are written here and not by culture data, which differ from machine to machine.</summary>
    public required DateTimeFormatInfo Halves { get; init; }
    /// <summary>Whether PDF files, letters and mails are written in it; if not, they are in English.</summary>
    public required bool IsWritten { get; init; }
}
