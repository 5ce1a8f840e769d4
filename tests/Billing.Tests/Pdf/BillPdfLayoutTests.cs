using System.Globalization;
using System.Xml.Linq;
using CalWater.Testing;

namespace CalWater.Billing.Tests.Pdf;

/// <summary>Where words stand, as poppler finds them; lengths are points from the top left of a page.</summary>
public class BillPdfLayoutTests
{
    private const double Perforation = 540;

    public static TheoryData<string, string> Samples => RenderedFile.EverySample();

    private sealed record Word(int Page, string Text, double Left, double Top, double Right, double Bottom);

    [Theory, MemberData(nameof(Samples))]
    public void No_word_leaves_the_margins(string bill, string language)
    {
        foreach (var word in WordsOf(bill, language))
        {
            Assert.True(word.Left >= 47.5 && word.Right <= 565.5, $"{word} leaves the side margins.");
            Assert.True(word.Top >= 30 && word.Bottom <= 792 - 16, $"{word} leaves the page.");
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void No_word_lies_on_another(string bill, string language)
    {
        foreach (var page in WordsOf(bill, language).GroupBy(word => word.Page))
            foreach (var (a, i) in page.Select((word, i) => (word, i)))
                foreach (var b in page.Skip(i + 1))
                    Assert.False(Overlap(a, b), $"{a} lies on {b}.");
    }

    [Theory, MemberData(nameof(Samples))]
    public void No_word_stands_on_the_perforation(string bill, string language) =>
        Assert.DoesNotContain(WordsOf(bill, language), word => word.Page == 1 && word.Top < Perforation && word.Bottom > Perforation + 1);

    [Fact]
    public void The_remit_address_shows_in_the_window_however_the_stub_slips()
    {
        var lines = WordsOf("Household", "en").Where(word => word is { Page: 1, Top: > 710, Left: < 300, Text: "50100" or "94402" }).ToList();
        Assert.Equal(2, lines.Count);
        // 1/2 to 1 1/8 inch from the foot, and from 7/8 inch from the left.
        Assert.All(lines, word => Assert.InRange(word.Bottom, 792 - 81, 792 - 34));
        Assert.All(lines, word => Assert.InRange(word.Left, 63, 315));
    }

    [Fact]
    public void Amount_and_due_date_are_the_largest_words_on_the_page()
    {
        var tallest = WordsOf("Household", "en").Where(word => word is { Page: 1, Top: < Perforation }).OrderByDescending(word => word.Bottom - word.Top).Take(4);
        Assert.Equal(["$83.00", "November", "22,", "2026"], tallest.Select(word => word.Text).ToHashSet());
    }

    private static bool Overlap(Word a, Word b) =>
        Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left) > 0.5 && Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top) > 0.35 * Math.Min(a.Bottom - a.Top, b.Bottom - b.Top);

    private static List<Word> WordsOf(string bill, string language)
    {
        using var file = new RenderedFile(bill, language);
        var pages = XDocument.Parse(PdfTool.Run("pdftotext", "-bbox", file.Path, "-")).Descendants().Where(each => each.Name.LocalName == "page");
        return [.. pages.SelectMany((page, i) => page.Elements().Select(word =>
            new Word(i + 1, word.Value, Edge(word, "xMin"), Edge(word, "yMin"), Edge(word, "xMax"), Edge(word, "yMax"))))];
    }

    private static double Edge(XElement word, string name) => double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
