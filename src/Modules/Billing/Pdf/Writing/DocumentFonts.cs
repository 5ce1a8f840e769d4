using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>
/// The fonts of one document: the shared subsets and, where a name needs other letters, further subsets that
/// belong to this document alone.
/// </summary>
internal sealed class DocumentFonts(SharedObjects shared)
{
    private readonly Dictionary<Face, string> rare = [];

    public void Clear() => rare.Clear();

    public double Width(ReadOnlySpan<char> text, TextStyle style)
    {
        var font = shared.Fonts[(int)style.Face];
        var sum = 0;
        foreach (var character in text)
        {
            var code = font.Characters.CodeOf(character);
            sum += code > 0 ? font.Widths[code] : font.Font.Advance(font.Font.GlyphOf(Readable(font, character)));
        }
        return sum * style.Size / 1000;
    }

    /// <summary>How many characters from the start one font can show, and which font.</summary>
    public (int Font, int Length) FirstRun(ReadOnlySpan<char> text, Face face)
    {
        var common = shared.Fonts[(int)face].Characters;
        var isRare = common.CodeOf(text[0]) == 0;
        var length = 1;
        while (length < text.Length && common.CodeOf(text[length]) == 0 == isRare) length++;
        return (isRare ? shared.Fonts.Count + (int)face : (int)face, length);
    }

    /// <summary>The code of a character in the font that <see cref="FirstRun"/> named.</summary>
    public int CodeOf(int font, char character) => font < shared.Fonts.Count
        ? shared.Fonts[font].Characters.CodeOf(character)
        : RareCode((Face)(font - shared.Fonts.Count), character);

    /// <summary>Writes the document's own subsets, if any.</summary>
    /// <returns>The number of the resources that name all fonts.</returns>
    public int Write(PdfFile file)
    {
        if (rare.Count == 0) return shared.Resources;
        var own = rare.OrderBy(face => face.Key).Select(face => (face.Key, Number: FontObjects.Write(file, Subset(face.Key, face.Value)))).ToList();
        var resources = file.Reserve();
        var names = shared.FontNumbers.Select((number, i) => $"/F{i} {number} 0 R")
            .Concat(own.Select(font => $"/F{shared.Fonts.Count + (int)font.Key} {font.Number} 0 R"));
        file.Open(resources).Ascii($"<</Font<<{string.Concat(names)}>>>>");
        file.Close();
        return resources;
    }

    private FontSubset Subset(Face face, string characters) => new(shared.Fonts[(int)face].Font, new CharacterSet(characters));

    private int RareCode(Face face, char character)
    {
        var readable = Readable(shared.Fonts[(int)face], character);
        var known = rare.GetValueOrDefault(face, "");
        if (!known.Contains(readable)) rare[face] = known += readable;
        return known.IndexOf(readable) + 1;
    }

    // A reference to ".notdef" is not allowed (ISO 19005-3, 6.2.11.8), and a box says nothing.
    private static char Readable(FontSubset font, char character) =>
        char.IsControl(character) ? ' ' : font.Font.GlyphOf(character) > 0 ? character : '?';
}
