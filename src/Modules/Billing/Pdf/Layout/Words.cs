using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text;

namespace CalWater.Billing.Pdf.Layout;

/// <summary>
/// The bill's words in one language. Dates and numbers are written here and not by the runtime's culture data, which
/// differ from machine to machine.
/// </summary>
internal sealed class Words
{
    private static readonly ResourceManager Resources = new(typeof(Words));
    private static readonly ConcurrentDictionary<Language, Words> All = new();
    private readonly FrozenDictionary<string, string> texts;
    private readonly string[] months;
    private readonly string[] shortMonths;
    private readonly ConcurrentDictionary<string, CompositeFormat> formats = new();

    private Words(Language language)
    {
        var found = new Dictionary<string, string>();
        foreach (var culture in new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(language.Tag()) })
            foreach (DictionaryEntry entry in Resources.GetResourceSet(culture, true, false)?.Cast<DictionaryEntry>() ?? [])
                found[(string)entry.Key] = (string)entry.Value!;
        (Language, texts) = (language, found.ToFrozenDictionary());
        months = [.. Enumerable.Range(1, 12).Select(month => texts[$"Month{month}"])];
        shortMonths = [.. Enumerable.Range(1, 12).Select(month => texts[$"ShortMonth{month}"])];
    }

    public Language Language { get; }

    public string this[string key] => texts[key];

    /// <summary>Those of the language, or of the one it is written in.</summary>
    public static Words In(Language language) => All.GetOrAdd(language.Written(), each => new Words(each));

    public string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, formats.GetOrAdd(key, each => CompositeFormat.Parse(texts[each])), values);

    public string LongDate(DateOnly date) => Format("LongDate", months[date.Month - 1], date.Day, date.Year);

    public string ShortDate(DateOnly date) => Format("ShortDate", ShortMonth(date.Month), date.Day, date.Year);

    public string ShortMonth(int month) => shortMonths[month - 1];

    /// <summary>A whole number with commas, as Spanish in the United States writes it too.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
