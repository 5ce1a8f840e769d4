using System.Resources;

namespace CalWater.Notices.Letters;

/// <summary>The words of letters, from <c>Resources/Letters.resx</c>, in the language or the one it is written in.</summary>
internal sealed class LetterWords(Language reader)
{
    private readonly Language language = reader.Written();
    private static readonly ResourceManager Resources = new("CalWater.Notices.Resources.Letters", typeof(LetterWords).Assembly);

    public string this[string key, params object[] values] => string.Format(language.Culture(), Find(key), values);

    private string Find(string key) =>
        Resources.GetString(key, language.Culture()) ?? throw new InvariantBrokenException($"Letters.resx has no '{key}'.");

    public string Date(DateOnly day) => language.LongDate(day);

    /// <summary>A month, from its first day: <c>December 2026</c>, <c>diciembre de 2026</c>.</summary>
    public string Month(DateOnly day) => language.Month(day);

    /// <summary>A moment as people in California read it.</summary>
    public string Moment(DateTimeOffset at) => this["Moment", Date(at.ToPacificDate()), language.TimeOfDay(at)];
}
