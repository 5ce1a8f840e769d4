using System.Globalization;
using System.Security.Cryptography;
using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;
using CalWater.Billing.Pdf.Writing;

namespace CalWater.Billing.Tests.Pdf;

public class BillPdfBytesTests
{
    private static readonly BillPdf Pdf = new();

    [Fact]
    public void The_same_bill_gives_the_same_bytes_whatever_was_rendered_before()
    {
        var first = Bytes("ThreeTiers", Language.Spanish);
        foreach (var other in SampleBills.Names) Bytes(other, Language.English);
        Assert.Equal(first, Bytes("ThreeTiers", Language.Spanish));
    }

    /// <summary>With a comma for the point, another minus sign (U+2212), Arabic digits and separators, and calendars that count other years.</summary>
    [Theory]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void The_same_bill_gives_the_same_bytes_in_any_culture(string culture)
    {
        var (shared, bills) = (SharedBytes(), AllBytes());
        InCulture(culture, () =>
        {
            Assert.True(shared.SequenceEqual(SharedBytes()));
            Assert.Equal(bills, AllBytes());
        });
    }

    [Fact]
    public void Many_threads_render_without_disturbing_each_other()
    {
        var expected = SampleBills.Names.ToDictionary(name => name, name => Bytes(name, Language.English));
        Parallel.For(0, 200, i =>
        {
            var name = SampleBills.Names[i % SampleBills.Names.Count];
            Assert.Equal(expected[name], Bytes(name, Language.English));
        });
    }

    [Fact]
    public void The_hash_tells_bills_and_languages_apart_and_does_not_follow_a_later_replacement()
    {
        var bill = SampleBills.Household();
        var hash = Hash(bill, Language.English);
        Assert.Equal(64, hash.Length);
        Assert.NotEqual(hash, Hash(bill, Language.Spanish));
        Assert.NotEqual(hash, Hash(bill with { TotalDue = new(8301) }, Language.English));
        Assert.Equal(hash, Hash(bill with { ReplacedBy = new("B-2026-111900") }, Language.English));
    }

    private static void InCulture(string name, Action act)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
        try { act(); }
        finally { CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before; }
    }

    /// <summary>Fonts and colours, which a process makes once: here made again.</summary>
    private static byte[] SharedBytes() => new SharedObjects().File.Written.ToArray();

    private static List<string> AllBytes() =>
        [.. from name in SampleBills.Names from language in Enum.GetValues<Language>() select Convert.ToHexString(SHA256.HashData(Bytes(name, language)))];

    private static byte[] Bytes(string bill, Language language)
    {
        using var output = new MemoryStream();
        Pdf.Render(SampleBills.Named(bill), SampleBills.Facts, language, output);
        return output.ToArray();
    }

    private static string Hash(Bill bill, Language language) => Pdf.Render(bill, SampleBills.Facts, language, Stream.Null).ContentHash;
}
