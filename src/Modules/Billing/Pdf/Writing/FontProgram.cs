using System.Buffers.Binary;
using System.Text;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>Writes a subset as a TrueType file with the tables that PDF asks for (ISO 32000-1, 9.9).</summary>
internal static class FontProgram
{
    public static byte[] Write(FontSubset subset)
    {
        var outlines = subset.Glyphs.Select(glyph => Padded(GlyphOutline.Rewrite(subset.Font.Outline(glyph), subset.PlaceOf))).ToArray();
        return Assemble(
        [
            ("glyf", [.. outlines.SelectMany(outline => outline)]),
            ("head", Patched(subset.Font, "head", (8, 0), (10, 0), (50, 0))),
            ("hhea", Patched(subset.Font, "hhea", (34, (ushort)subset.Glyphs.Count))),
            ("hmtx", Metrics(subset)),
            ("loca", Locations(outlines)),
            ("maxp", Patched(subset.Font, "maxp", (4, (ushort)subset.Glyphs.Count)))
        ]);
    }

    private static byte[] Padded(byte[] outline) => outline.Length % 2 == 0 ? outline : [.. outline, 0];

    private static byte[] Patched(TrueTypeFont font, string tag, params (int At, ushort Value)[] changes)
    {
        var table = font.Table(tag).ToArray();
        foreach (var (at, value) in changes) BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), value);
        return table;
    }

    private static byte[] Metrics(FontSubset subset) => [.. subset.Glyphs.SelectMany(glyph =>
        new[] { (ushort)subset.Font.Advance(glyph), (ushort)subset.Font.LeftBearing(glyph) }).SelectMany(BigEndian)];

    private static byte[] Locations(byte[][] outlines)
    {
        var ends = new List<int> { 0 };
        foreach (var outline in outlines) ends.Add(ends[^1] + outline.Length);
        return [.. ends.SelectMany(end => BigEndian((ushort)(end / 2)))];
    }

    private static byte[] BigEndian(ushort value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Assemble((string Tag, byte[] Data)[] tables)
    {
        var offset = 12 + 16 * tables.Length;
        var file = new byte[offset + tables.Sum(table => Aligned(table.Data.Length))];
        // Six tables: the search fields of the header are constants of that number.
        new byte[] { 0, 1, 0, 0, 0, 6, 0, 64, 0, 2, 0, 32 }.CopyTo(file, 0);
        for (var i = 0; i < tables.Length; i++, offset += Aligned(tables[i - 1].Data.Length))
        {
            tables[i].Data.CopyTo(file, offset);
            var entry = file.AsSpan(12 + 16 * i);
            Encoding.ASCII.GetBytes(tables[i].Tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(file.AsSpan(offset, Aligned(tables[i].Data.Length))));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], tables[i].Data.Length);
        }
        return Sealed(file, 12 + 16 * tables.Length + Aligned(tables[0].Data.Length));
    }

    /// <summary>Sets the adjustment in 'head' that makes the whole file add up to the magic number.</summary>
    private static byte[] Sealed(byte[] file, int head)
    {
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), 0xB1B0AFBA - Checksum(file));
        return file;
    }

    private static int Aligned(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (var i = 0; i < data.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(data[i..]);
        return sum;
    }
}
