using System.Globalization;
using System.Resources;

namespace CalWater.Notices.Letters;

/// <summary>The words of letters in one language, from <c>Resources/Letters.resx</c>.</summary>
internal sealed class LetterWords(Language language)
{
    private static readonly ResourceManager Resources = new("CalWater.Notices.Resources.Letters", typeof(LetterWords).Assembly);

    public string this[string key, params object[] values] => string.Format(language.Culture(), Find(key), values);

    private string Find(string key) =>
        Resources.GetString(key, language.Culture()) ?? throw new InvariantBrokenException($"Letters.resx has no '{key}'.");

    public string Date(DateOnly day) => language.LongDate(day);

    /// <summary>A month, from its first day: <c>December 2026</c>, <c>diciembre de 2026</c>.</summary>
    public string Month(DateOnly day) => day.ToString("Y", language.Culture());

    /// <summary>A moment as people in California read it.</summary>
    public string Moment(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, PacificTime.Zone);
        var time = local.ToString("h:mm tt", CultureInfo.GetCultureInfo("en-US"));
        return this["Moment", Date(DateOnly.FromDateTime(local.DateTime)), language == Language.Spanish ? Spanish(time) : time];
    }

    private static string Spanish(string time) =>
        time.Replace("AM", "a. m.", StringComparison.Ordinal).Replace("PM", "p. m.", StringComparison.Ordinal);
}
