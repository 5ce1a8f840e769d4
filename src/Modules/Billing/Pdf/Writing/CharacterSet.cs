namespace CalWater.Billing.Pdf.Writing;

/// <summary>The characters of an embedded font subset, in order: a character's code is its place, from 1 (0 is ".notdef").</summary>
internal sealed class CharacterSet
{
    private readonly ushort[] codes;

    public CharacterSet(string characters)
    {
        Characters = characters;
        codes = new ushort[characters.Max() + 1];
        for (var i = 0; i < characters.Length; i++) codes[characters[i]] = (ushort)(i + 1);
    }

    /// <summary>ASCII, Latin-1 and the punctuation of running text: all that bills in English and Spanish ordinarily need.</summary>
    public static CharacterSet Common { get; } = new(
        string.Concat(Range(' ', '~'), Range('\u00a0', '\u00ff'), "–—‘’“”•…€"));

    /// <summary>What a scan line is made of.</summary>
    public static CharacterSet MachineReadable { get; } = new("0123456789 ");

    public string Characters { get; }

    /// <summary>The character's code; 0 when it is not in the set.</summary>
    public int CodeOf(char character) => character < codes.Length ? codes[character] : 0;

    public bool Holds(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            if (CodeOf(character) == 0) return false;
        return true;
    }

    private static string Range(char first, char last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(code => (char)code));
}
