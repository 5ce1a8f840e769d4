using CalWater.Billing.Pdf.Drawing;
using static System.FormattableString;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>
/// The fonts of one document: the shared subsets and, where a name needs other letters, further subsets that
/// belong to this document alone.
/// </summary>
internal sealed class DocumentFonts(SharedObjects shared)
{
    private readonly Dictionary<Face, string> rare = [];

    /// <summary>Whether a stand-in was drawn for some character.</summary>
    public bool HasStandIns { get; private set; }

    public void Clear()
    {
        rare.Clear();
        HasStandIns = false;
    }

    public double Width(ReadOnlySpan<char> text, TextStyle style) => shared.Fonts[(int)style.Face].Width(text) * style.Size / 1000;

    public int Fit(ReadOnlySpan<char> text, TextStyle style, double width)
    {
        var (font, room) = (shared.Fonts[(int)style.Face], (int)(width * 1000 / style.Size));
        for (var i = 0; i < text.Length; i++)
            if ((room -= font.WidthOf(text[i])) < 0) return i;
        return text.Length;
    }

    /// <summary>The shared subset of a typeface, when it has every character of the text.</summary>
    public FontSubset? Common(ReadOnlySpan<char> text, Face face) => shared.Fonts[(int)face] is var font && font.Characters.Holds(text) ? font : null;

    /// <summary>How many characters from the start one font can show, and which font.</summary>
    public (int Font, int Length) FirstRun(ReadOnlySpan<char> text, Face face)
    {
        var common = shared.Fonts[(int)face].Characters;
        var isRare = common.CodeOf(text[0]) == 0;
        var length = 1;
        while (length < text.Length && common.CodeOf(text[length]) == 0 == isRare) length++;
        return (isRare ? shared.Fonts.Count + (int)face : (int)face, length);
    }

    /// <summary>Whether every character is drawn as itself; notes where one is not.</summary>
    public bool Shows(ReadOnlySpan<char> text, Face face)
    {
        foreach (var character in text)
            if (StandIn.Of(character, shared.Fonts[(int)face].Font) != character) return !(HasStandIns |= !StandIn.IsUnseen(character));
        return true;
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
        var names = shared.FontNumbers.Select((number, i) => Invariant($"/F{i} {number} 0 R"))
            .Concat(own.Select(font => Invariant($"/F{shared.Fonts.Count + (int)font.Key} {font.Number} 0 R")));
        file.Open(resources).Ascii($"<</Font<<{string.Concat(names)}>>>>");
        file.Close();
        return resources;
    }

    private FontSubset Subset(Face face, string characters) => new(shared.Fonts[(int)face].Font, new CharacterSet(characters));

    private int RareCode(Face face, char character)
    {
        var shown = StandIn.Of(character, shared.Fonts[(int)face].Font);
        var known = rare.GetValueOrDefault(face, "");
        if (!known.Contains(shown)) rare[face] = known += shown;
        return known.IndexOf(shown) + 1;
    }
}
