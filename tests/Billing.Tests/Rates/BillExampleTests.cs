using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Tests.Rates;

/// <summary>The bills worked out by hand in <c>docs/bill-examples.md</c>, read from there, and those that come with the published sheets.</summary>
public sealed partial class BillExampleTests
{
    public static TheoryData<string> Examples => [.. Sections.Select(section => section.Split('\n')[0])];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_bill_comes_out_as_worked_out_by_hand(string title)
    {
        var section = Sections.Single(each => each.Split('\n')[0] == title);
        var rated = Assert.IsType<Rated>(BillCalculator.Rate(Meters(Service().Match(section)), TariffBook.Standard));
        Assert.Equal(Amounts().Matches(section).Select(row => row.Groups["amount"].Value), rated.Lines.Select(line => line.Amount.ToPlainString()));
        Assert.Equal(Total().Match(section).Groups["amount"].Value, rated.Total.ToPlainString());
    }

    [Fact]
    public void There_are_at_least_ten_by_hand() => Assert.InRange(Sections.Length, 10, int.MaxValue);

    [Fact]
    public void Every_example_that_comes_with_the_published_sheets_comes_out_to_the_cent()
    {
        using var stream = typeof(TariffSheets).Assembly.GetManifestResourceStream(typeof(TariffSheets), "Data.tariffs.json")!;
        var examples = JsonDocument.Parse(stream).RootElement.GetProperty("workedExamples").EnumerateArray().ToList();
        Assert.Equal(4, examples.Count);
        Assert.All(examples, example =>
        {
            var rated = Assert.IsType<Rated>((Services.InJuly2018 with { MeterSize = example.GetProperty("meter").GetString()!, Ccf = example.GetProperty("ccf").GetInt32() }).Rate());
            Assert.Equal(
                [example.GetProperty("service").GetString(), .. example.GetProperty("tiers").EnumerateArray().Select(tier => tier.GetString())],
                rated.Lines.Select(line => line.Amount.ToPlainString()));
            Assert.Equal(example.GetProperty("total").GetString(), rated.Total.ToPlainString());
        });
    }

    private static string[] Sections => File.ReadAllText(Path.Combine(Root(), "docs", "bill-examples.md")).Split("\n## ")[1..];

    private static MeteredService[] Meters(Match service) =>
    [
        .. from meter in service.Groups["meters"].Value.Split(", ")
           let parts = meter.Split(": ")
           select new MeteredService
           {
               District = service.Groups["district"].Value, Class = Enum.Parse<TariffClass>(service.Groups["class"].Value, ignoreCase: true),
               Cap = service.Groups["cap"].Success, Period = new(Day(service.Groups["from"].Value), Day(service.Groups["to"].Value)),
               MeterSize = parts[0], Ccf = int.Parse(parts[1].Split(' ')[0], CultureInfo.InvariantCulture)
           }
    ];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CalWater.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("^`(?<district>[^,]+), (?<class>[^,]+)(?<cap>, CAP)?, (?<from>[^ ]+) to (?<to>[^,]+), (?<meters>.+)`$", RegexOptions.Multiline)]
    private static partial Regex Service();

    [GeneratedRegex(@"^\| (?!\*\*).+ \| (?<amount>-?\d+\.\d\d) \|$", RegexOptions.Multiline)]
    private static partial Regex Amounts();

    [GeneratedRegex(@"^\| \*\*Total\*\* \| \| \*\*(?<amount>[\d.]+)\*\* \|$", RegexOptions.Multiline)]
    private static partial Regex Total();
}
