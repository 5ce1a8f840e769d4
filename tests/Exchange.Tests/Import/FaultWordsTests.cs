using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using CalWater.Database.Bulk;
using CalWater.Exchange.Import;

namespace CalWater.Exchange.Tests.Import;

public sealed partial class FaultWordsTests
{
    private static readonly ResourceManager Words = new("CalWater.Exchange.Resources.Faults", typeof(FaultWords).Assembly);

    public static TheoryData<FaultCode> Codes => [.. Enum.GetValues<FaultCode>()];

    [Theory, MemberData(nameof(Codes))]
    public void Every_fault_is_told_in_english_and_in_spanish_with_the_same_facts(FaultCode code)
    {
        var (english, spanish) = (In("en", code), In("es", code));
        Assert.Equal(Facts(english), Facts(spanish));
        if (code != FaultCode.Told) Assert.NotEqual(english, spanish);
    }

    [Fact]
    public void A_fault_names_what_stands_in_the_files_as_it_stands_there() =>
        Assert.Equal("no es la suma de las líneas de la factura: 1234.50", FaultWords.Of(new(FaultCode.LinesDiffer, "1234.50"), Language.Spanish));

    /// <summary>The file's own text: what a language lacks is not filled in from English.</summary>
    private static string In(string culture, FaultCode code)
    {
        var own = culture == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(culture);
        return Words.GetResourceSet(own, createIfNotExists: true, tryParents: false)?.GetString($"{code}") ?? $"{culture} has no {code}";
    }

    private static IEnumerable<string> Facts(string text) => Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
