namespace CalWater.Billing.Pdf.Writing;

/// <summary>The part of a font that a character set needs: glyphs by code, with the pieces that accented letters are composed of after them.</summary>
internal sealed class FontSubset
{
    private readonly List<int> glyphs = [0];

    public FontSubset(TrueTypeFont font, CharacterSet characters)
    {
        (Font, Characters) = (font, characters);
        glyphs.AddRange(characters.Characters.Select(font.GlyphOf));
        if (glyphs.LastIndexOf(0) is > 0 and var missing)
            throw new InvariantBrokenException($"{font.Name} has no glyph for '{characters.Characters[missing - 1]}'.");
        Widths = [.. glyphs.Select(font.Advance)];
        for (var i = 0; i < glyphs.Count; i++) AddPieces(glyphs[i]);
    }

    public TrueTypeFont Font { get; }
    public CharacterSet Characters { get; }

    /// <summary>The glyphs of the font, in the subset's order.</summary>
    public IReadOnlyList<int> Glyphs => glyphs;

    /// <summary>Advance widths by code, in thousandths of the font size.</summary>
    public int[] Widths { get; }

    /// <summary>The width of a character in thousandths of the font size; that of a question mark where the font has none.</summary>
    public int WidthOf(char character)
    {
        var code = Characters.CodeOf(character);
        return code > 0 ? Widths[code] : Font.Advance(Font.GlyphOf(Readable(character)));
    }

    // A reference to ".notdef" is not allowed (ISO 19005-3, 6.2.11.8), and a box says nothing.
    public char Readable(char character) =>
        char.IsControl(character) ? ' ' : Font.GlyphOf(character) > 0 ? character : '?';

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
