using System.Buffers.Binary;
using System.Text;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>Reads what embedding needs from a TrueType file with 1,000 units to the em (Apple TrueType Reference, OpenType 1.9).</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] file;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly bool longLocations;
    private readonly int horizontalMetrics;

    public TrueTypeFont(string name, byte[] file)
    {
        (Name, this.file) = (name, file);
        for (var i = 0; i < U16(4); i++)
            tables[Encoding.ASCII.GetString(file, 12 + 16 * i, 4)] = ((int)U32(20 + 16 * i), (int)U32(24 + 16 * i));
        longLocations = S16(At("head") + 50) == 1;
        horizontalMetrics = U16(At("hhea") + 34);
        if (U16(At("head") + 18) != 1000) throw new InvariantBrokenException($"{name} does not have 1,000 units to the em.");
    }

    public string Name { get; }
    public int Ascent => S16(At("hhea") + 4);
    public int Descent => S16(At("hhea") + 6);
    public int CapHeight => U16(At("OS/2")) >= 2 ? S16(At("OS/2") + 88) : Ascent;
    public int Weight => U16(At("OS/2") + 4);

    /// <summary>The four values of the box that holds every glyph.</summary>
    public int[] Bounds => [.. Enumerable.Range(0, 4).Select(i => (int)S16(At("head") + 36 + 2 * i))];

    public static TrueTypeFont Load(string name)
    {
        using var stream = typeof(TrueTypeFont).Assembly.GetManifestResourceStream(name + ".ttf")
            ?? throw new InvariantBrokenException($"The font {name} is not part of the build.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new TrueTypeFont(name, copy.ToArray());
    }

    public ReadOnlySpan<byte> Table(string tag) => file.AsSpan(tables[tag].Offset, tables[tag].Length);

    public int Advance(int glyph) => U16(At("hmtx") + 4 * Math.Min(glyph, horizontalMetrics - 1));

    public short LeftBearing(int glyph) => glyph < horizontalMetrics
        ? S16(At("hmtx") + 4 * glyph + 2)
        : S16(At("hmtx") + 4 * horizontalMetrics + 2 * (glyph - horizontalMetrics));

    public ReadOnlySpan<byte> Outline(int glyph) => Table("glyf")[Location(glyph)..Location(glyph + 1)];

    /// <summary>The glyph of a character by the 'cmap' table's format 4; 0 when the font has none.</summary>
    public int GlyphOf(char character)
    {
        var map = UnicodeMap();
        var segments = U16(map + 6) / 2;
        for (var i = 0; i < segments; i++)
            if (character <= U16(map + 14 + 2 * i)) return GlyphInSegment(map + 16 + 2 * segments, segments, i, character);
        return 0;
    }

    private int GlyphInSegment(int starts, int segments, int i, char character)
    {
        var first = U16(starts + 2 * i);
        if (character < first) return 0;
        var delta = U16(starts + 2 * (segments + i));
        var rangeAt = starts + 2 * (2 * segments + i);
        if (U16(rangeAt) == 0) return (character + delta) & 0xFFFF;
        var glyph = U16(rangeAt + U16(rangeAt) + 2 * (character - first));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private int UnicodeMap()
    {
        var cmap = At("cmap");
        for (var i = 0; i < U16(cmap + 2); i++)
            if (U16(cmap + 4 + 8 * i) == 3 && U16(cmap + 6 + 8 * i) == 1) return cmap + (int)U32(cmap + 8 + 8 * i);
        throw new InvariantBrokenException($"{Name} has no Unicode character map.");
    }

    private int Location(int glyph) =>
        longLocations ? (int)U32(At("loca") + 4 * glyph) : 2 * U16(At("loca") + 2 * glyph);

    private int At(string tag) => tables[tag].Offset;
    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));
    private short S16(int at) => BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(at));
    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
}
