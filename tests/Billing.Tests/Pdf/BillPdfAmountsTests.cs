using System.Globalization;
using System.Text.Json;
using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;
using CalWater.Testing;

namespace CalWater.Billing.Tests.Pdf;

/// <summary>What a bill says in words and what it says as data are the same amounts, for bills of all shapes.</summary>
public class BillPdfAmountsTests
{
    private const int Batch = 100, Sample = 300, Long = 10_000;
    private static readonly BillPdf Pdf = new();

    private static int Count => Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1" ? Long : Sample;

    [Fact]
    public void Text_data_and_bill_have_the_same_amounts() =>
        Parallel.ForEach(Enumerable.Range(0, Count).Chunk(Batch), new ParallelOptions { MaxDegreeOfParallelism = 2 }, seeds =>
        {
            Bill[] bills = [.. seeds.Select(seed => Generated(new Random(seed)))];
            byte[][] files = [.. bills.Zip(seeds, (bill, seed) => Rendered(bill, seed % 2 == 0 ? Language.English : Language.Spanish))];
            var words = PdfBatch.Words(files);
            Assert.Equal(bills.Length, words.Count);
            for (var i = 0; i < bills.Length; i++) Compare(bills[i], PdfBatch.Data(files[i]), words[i]);
        });

    private static void Compare(Bill bill, JsonDocument data, string words)
    {
        Assert.Equal(Amounts(bill), Amounts(data.RootElement));
        Assert.All(Shown(bill), amount => Assert.Contains($" {amount} ", $"{words} ", StringComparison.Ordinal));
        Assert.Equal(bill.Lines.Count, bill.Lines.Count(line => words.Contains($"{line.DescriptionEn} ", StringComparison.Ordinal)));
    }

    private static byte[] Rendered(Bill bill, Language language)
    {
        using var file = new MemoryStream();
        Pdf.Render(bill, SampleBills.Facts, language, file);
        return file.ToArray();
    }

    /// <summary>Lines of every kind, any sign of the balance, any number of lines that is seen.</summary>
    private static Bill Generated(Random random)
    {
        var kinds = Enum.GetValues<BillLineKind>();
        var lines = Enumerable.Range(1, random.Next(1, 40)).Select(line => new BillLine
        {
            Line = line, Kind = kinds[random.Next(kinds.Length)], DescriptionEn = $"Charge-{line}-{random.Next(1000)}", Amount = new(random.NextInt64(-99_999, 9_999_999)),
            QuantityCcf = random.Next(2) == 0 ? random.Next(9_999) : null, Rate = random.Next(2) == 0 ? random.Next(1, 999_999) / 10_000m : null
        }).ToList();
        var (charges, previous, payments) = (lines.Sum(line => line.Amount), new Money(random.NextInt64(-99_999, 99_999)), new Money(random.NextInt64(0, 99_999)));
        return SampleBills.Household() with
        {
            Lines = lines, CurrentCharges = charges, PreviousBalance = previous, Payments = payments, TotalDue = previous - payments + charges
        };
    }

    private static List<decimal> Amounts(Bill bill) =>
        [.. bill.Lines.Select(line => line.Amount.Dollars), bill.PreviousBalance.Dollars, bill.Payments.Dollars, bill.CurrentCharges.Dollars, bill.TotalDue.Dollars];

    private static List<decimal> Amounts(JsonElement data)
    {
        string[] totals = ["previousBalance", "payments", "currentCharges", "totalDue"];
        return [.. data.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("amount").GetDecimal()), .. totals.Select(total => data.GetProperty(total).GetDecimal())];
    }

    /// <summary>The amounts as this test writes them, by the rules of American money and not by the code under test.</summary>
    private static IEnumerable<string> Shown(Bill bill) => Amounts(bill with { Payments = -bill.Payments })
        .Select(dollars => (dollars < 0 ? "-$" : "$") + Math.Abs(dollars).ToString("#,##0.00", CultureInfo.InvariantCulture));
}
