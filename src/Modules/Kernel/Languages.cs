using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CalWater;

/// <summary>All languages. To add one: a name in <see cref="Language"/>, its facts here, its resource files.</summary>
public static class Languages
{
    /// <summary>In the order of <see cref="Language"/>.</summary>
    private static readonly LanguageFacts[] Known =
    [
        new("en", "en-US", "English")
        {
            LongDate = "MMMM d, yyyy", ShortDate = "MMM d, yyyy", ShortDay = "MMM d", DayOfMonth = "MMMM d", Month = "MMMM yyyy", ShortMonth = "MMM",
            Time = "h:mm\u00a0tt", Halves = Halves("AM", "PM"), IsWritten = true
        },
        new("es", "es-US", "Español")
        {
            LongDate = "d 'de' MMMM 'de' yyyy", ShortDate = "d MMM yyyy", ShortDay = "d MMM", DayOfMonth = "d 'de' MMMM", Month = "MMMM 'de' yyyy", ShortMonth = "MMM",
            Time = "h:mm\u00a0tt", Halves = Halves("a.\u00a0m.", "p.\u00a0m."), IsWritten = true
        },
        new("zh-Hant", "zh-Hant-US", "中文")
        {
            LongDate = "yyyy年M月d日", ShortDate = "yyyy年M月d日", ShortDay = "M月d日", DayOfMonth = "M月d日", Month = "yyyy年M月", ShortMonth = "M月",
            Time = "tth:mm", Halves = Halves("上午", "下午"), IsWritten = false
        }
    ];

    public static IReadOnlyList<Language> All { get; } = Enum.GetValues<Language>();

    /// <summary>The culture that formats dates and numbers of the language.</summary>
    public static CultureInfo Culture(this Language language) => Of(language).Culture;

    /// <summary>The tag: <c>en</c>, <c>es</c>, <c>zh-Hant</c>.</summary>
    public static string Tag(this Language language) => Of(language).Tag;

    /// <summary>What the language calls itself: "English", "Español", "中文".</summary>
    public static string OwnName(this Language language) => Of(language).Name;

    /// <summary>The language in which PDF files, letters and mails come to those who read this one.</summary>
    public static Language Written(this Language language) => Of(language).IsWritten ? language : Language.English;

    /// <summary>Of words that come in English and in Spanish, as the billing system's do, those for the language.</summary>
    [return: NotNullIfNotNull(nameof(english))]
    public static string? Choose(this Language language, string? english, string? spanish) =>
        language == Language.Spanish ? spanish ?? english : english;

    /// <summary>The language of a tag in any region or script: <c>es-MX</c> is Spanish, <c>zh-CN</c> Chinese. Null when it is none of ours.</summary>
    public static Language? Find(string? tag) =>
        All.Cast<Language?>().FirstOrDefault(language => Primary(language!.Value.Tag()).Equals(Primary(tag), StringComparison.OrdinalIgnoreCase));

    /// <summary>The language of a culture or tag; English when it is none of ours.</summary>
    public static Language FromTag(string? tag) => Find(tag) ?? Language.English;

    /// <summary>"November 22, 2026", "22 de noviembre de 2026", "2026年11月22日".</summary>
    public static string LongDate(this Language language, DateOnly date) => Write(language, date, Of(language).LongDate);

    /// <summary>"Nov 22, 2026", "22 nov 2026", "2026年11月22日": for tables.</summary>
    public static string ShortDate(this Language language, DateOnly date) => Write(language, date, Of(language).ShortDate);

    /// <summary>"Oct 22 – Nov 21, 2026", "22 oct – 21 nov 2026", "2026年10月22日 – 11月21日": both ends, the year once where one is enough.</summary>
    public static string ShortPeriod(this Language language, Period period)
    {
        var (from, to, day) = (language.ShortDate(period.From), language.ShortDate(period.To), Of(language).ShortDay);
        if (period.From.Year != period.To.Year) return $"{from} – {to}";
        return Of(language).ShortDate.StartsWith('y') ? $"{from} – {Write(language, period.To, day)}" : $"{Write(language, period.From, day)} – {to}";
    }

    /// <summary>"November 22", "22 de noviembre", "11月22日".</summary>
    public static string DayOfMonth(this Language language, DateOnly date) => Write(language, date, Of(language).DayOfMonth);

    /// <summary>"November 2026", "noviembre de 2026", "2026年11月".</summary>
    public static string Month(this Language language, DateOnly date) => Write(language, date, Of(language).Month);

    /// <summary>"Nov", "nov", "11月".</summary>
    public static string ShortMonth(this Language language, DateOnly date) => Write(language, date, Of(language).ShortMonth).TrimEnd('.');

    /// <summary>The time in California: "3:15 PM", "3:15 p. m.", "下午3:15". No line breaks within it.</summary>
    public static string TimeOfDay(this Language language, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, PacificTime.Zone).ToString(Of(language).Time, Of(language).Halves);

    private static LanguageFacts Of(Language language) => Known[(int)language];

    private static string Write(Language language, DateOnly date, string pattern) => date.ToString(pattern, language.Culture());

    private static string Primary(string? tag) => tag?.Split('-')[0] ?? "";

    private static DateTimeFormatInfo Halves(string morning, string afternoon) => new() { AMDesignator = morning, PMDesignator = afternoon };
}
