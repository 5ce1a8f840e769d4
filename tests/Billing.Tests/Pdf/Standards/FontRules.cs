using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CalWater.Billing.Pdf.Writing;

namespace CalWater.Billing.Tests.Pdf.Standards;

/// <summary>What both standards ask of fonts.</summary>
internal static partial class FontRules
{
    /// <summary>Codes that have a width, and so a glyph, but no way back to Unicode, or one to a character that means nothing.</summary>
    public static IEnumerable<string> UnmappedCodes(PdfObjects file)
    {
        foreach (var font in file.Fonts("/Type0"))
        {
            var map = Mapped().Matches(file.Text(font["/ToUnicode"])).ToDictionary(match => Convert.ToInt32(match.Groups[1].Value, 16), match => Convert.ToInt32(match.Groups[2].Value, 16));
            foreach (var code in Enumerable.Range(1, Widths(file, Descendant(file, font)).Count))
                if (map.GetValueOrDefault(code) is 0 or 0xFEFF or 0xFFFE) yield return $"{font["/BaseFont"]}: code {code}";
        }
    }

    public static IEnumerable<string> NotEmbedded(PdfObjects file) => file.Fonts("/Type0")
        .Where(font => file.Stream(file.Dictionary(Descendant(file, font)["/FontDescriptor"])["/FontFile2"]) is not [0, 1, 0, 0, ..]).Select(font => $"{font["/BaseFont"]}");

    /// <summary>Widths that differ from those of the embedded program by more than a thousandth of the size.</summary>
    public static IEnumerable<string> OtherWidths(PdfObjects file)
    {
        foreach (var font in file.Fonts("/CIDFontType2"))
        {
            var program = new TrueTypeFont("embedded", file.Stream(file.Dictionary(font["/FontDescriptor"])["/FontFile2"]));
            var widths = Widths(file, font);
            for (var code = 1; code <= widths.Count; code++)
                if (Math.Abs(widths[code - 1] - program.Advance(code)) > 1) yield return $"{font["/BaseFont"]}: code {code}";
        }
    }

    public static JsonObject Descendant(PdfObjects file, JsonObject font) => file.Dictionary(file.List(font["/DescendantFonts"])[0]);

    private static List<int> Widths(PdfObjects file, JsonObject descendant) => [.. file.List(file.List(descendant["/W"])[1]).Select(width => width.GetValue<int>())];

    [GeneratedRegex(@"<([0-9A-F]{4})> <([0-9A-F]{4})>(?!\s*endcodespacerange)")]
    private static partial Regex Mapped();
}
