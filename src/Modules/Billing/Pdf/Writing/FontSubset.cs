namespace CalWater.Billing.Pdf.Writing;

/// <summary>The part of a font that a character set needs: glyphs by code, with the pieces that accented letters are composed of after them.</summary>
internal sealed class FontSubset
{
    private const short Unknown = -1;
    private readonly List<int> glyphs = [0];
    private readonly short[] advances;

    public FontSubset(TrueTypeFont font, CharacterSet characters)
    {
        (Font, Characters) = (font, characters);
        glyphs.AddRange(characters.Characters.Select(font.GlyphOf));
        if (glyphs.LastIndexOf(0) is > 0 and var missing)
            throw new InvariantBrokenException($"{font.Name} has no glyph for '{characters.Characters[missing - 1]}'.");
        Widths = [.. glyphs.Select(font.Advance)];
        advances = [.. Enumerable.Range(0, characters.Characters.Max() + 1).Select(code => characters.CodeOf((char)code) is > 0 and var known ? (short)Widths[known] : Unknown)];
        for (var i = 0; i < glyphs.Count; i++) AddPieces(glyphs[i]);
    }

    public TrueTypeFont Font { get; }
    public CharacterSet Characters { get; }

    /// <summary>The glyphs of the font, in the subset's order.</summary>
    public IReadOnlyList<int> Glyphs => glyphs;

    /// <summary>Advance widths by code, in thousandths of the font size.</summary>
    public int[] Widths { get; }

    /// <summary>The width of a character, or of what stands for it, in thousandths of the font size.</summary>
    public int WidthOf(char character) => character < advances.Length && advances[character] is not Unknown and var width
        ? width
        : Font.Advance(Font.GlyphOf(StandIn.Of(character, Font)));

    /// <summary>The width of the text in thousandths of the font size.</summary>
    public int Width(ReadOnlySpan<char> text)
    {
        var sum = 0;
        foreach (var character in text) sum += WidthOf(character);
        return sum;
    }

    public int PlaceOf(int glyph) => glyphs.IndexOf(glyph);

    private void AddPieces(int glyph)
    {
        foreach (var (_, piece) in GlyphOutline.Pieces(Font.Outline(glyph)))
            if (!glyphs.Contains(piece)) glyphs.Add(piece);
    }
}
