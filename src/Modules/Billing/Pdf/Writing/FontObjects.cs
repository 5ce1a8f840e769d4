using System.Globalization;
using static System.FormattableString;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>The objects of an embedded font: a Type 0 font over a CIDFontType2 with two-byte codes, readable back to Unicode.</summary>
internal static class FontObjects
{
    /// <returns>The number of the Type 0 font.</returns>
    public static int Write(PdfFile file, FontSubset subset)
    {
        var program = FontProgram.Write(subset);
        var name = SubsetTag(subset) + "+" + subset.Font.Name;
        var programNumber = file.Stream(Invariant($"/Length1 {program.Length}"), program);
        var descriptor = WriteDescriptor(file, subset.Font, name, programNumber);
        var descendant = WriteDescendant(file, subset, name, descriptor);
        var unicode = file.Stream("", ToUnicodeMap.Write(subset.Characters));
        var font = file.Reserve();
        file.Open(font).Ascii(Invariant($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"));
        file.Close();
        return font;
    }

    private static int WriteDescriptor(PdfFile file, TrueTypeFont font, string name, int program)
    {
        const int symbolic = 4;
        var number = file.Reserve();
        file.Open(number).Ascii(Invariant($"<</Type/FontDescriptor/FontName/{name}/Flags {symbolic}/FontBBox[{Listed(font.Bounds)}]/ItalicAngle 0"))
            .Ascii(Invariant($"/Ascent {font.Ascent}/Descent {font.Descent}/CapHeight {font.CapHeight}/StemV {StemOf(font)}/FontFile2 {program} 0 R>>"));
        file.Close();
        return number;
    }

    private static int WriteDescendant(PdfFile file, FontSubset subset, string name, int descriptor)
    {
        var number = file.Reserve();
        file.Open(number).Ascii($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")
            .Ascii(Invariant($"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW {subset.Widths[0]}/W[1[{Listed(subset.Widths.Skip(1))}]]>>"));
        file.Close();
        return number;
    }

    // The usual estimate of a stem from a weight class, for viewers that must replace the font.
    private static int StemOf(TrueTypeFont font) => 10 + 220 * (font.Weight - 50) / 900;

    /// <summary>Six letters that differ between subsets of different characters and are the same on every run.</summary>
    private static string SubsetTag(FontSubset subset)
    {
        var sum = subset.Characters.Characters.Aggregate(5381u, (sum, character) => sum * 33 + character);
        return string.Concat(Enumerable.Range(0, 6).Select(_ =>
        {
            (sum, var letter) = Math.DivRem(sum, 26u);
            return (char)('A' + letter);
        }));
    }

    /// <summary>Numbers between spaces. Some are negative, and not every culture's minus sign is PDF's.</summary>
    private static string Listed(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
