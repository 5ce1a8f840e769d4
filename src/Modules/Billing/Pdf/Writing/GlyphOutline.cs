using System.Buffers.Binary;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>One entry of a 'glyf' table. Instructions (hints for coarse screens) are left out: they are half of its bytes.</summary>
internal static class GlyphOutline
{
    private const int Header = 10;
    private const ushort WideArguments = 0x0001, OneScale = 0x0008, More = 0x0020, TwoScales = 0x0040, Matrix = 0x0080, Instructions = 0x0100;

    /// <summary>The glyphs that this one is composed of, and where their numbers stand; none for a simple glyph.</summary>
    public static IEnumerable<(int At, int Glyph)> Pieces(ReadOnlySpan<byte> outline)
    {
        var pieces = new List<(int, int)>();
        for (var at = Header; IsComposite(outline) && at > 0; at = NextPiece(outline, at))
            pieces.Add((at + 2, BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..])));
        return pieces;
    }

    /// <summary>The outline with its pieces renumbered and without instructions.</summary>
    public static byte[] Rewrite(ReadOnlySpan<byte> outline, Func<int, int> placeOf)
    {
        if (outline.IsEmpty) return [];
        return IsComposite(outline) ? RewriteComposite(outline, placeOf) : RewriteSimple(outline);
    }

    private static bool IsComposite(ReadOnlySpan<byte> outline) =>
        !outline.IsEmpty && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;

    private static byte[] RewriteSimple(ReadOnlySpan<byte> outline)
    {
        var instructionsAt = Header + 2 * BinaryPrimitives.ReadInt16BigEndian(outline);
        var pointsAt = instructionsAt + 2 + BinaryPrimitives.ReadUInt16BigEndian(outline[instructionsAt..]);
        return [.. outline[..instructionsAt], 0, 0, .. outline[pointsAt..]];
    }

    private static byte[] RewriteComposite(ReadOnlySpan<byte> outline, Func<int, int> placeOf)
    {
        var result = outline[..EndOfPieces(outline)].ToArray();
        foreach (var (at, glyph) in Pieces(outline))
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[(at - 2)..]);
            BinaryPrimitives.WriteUInt16BigEndian(result.AsSpan(at - 2), (ushort)(flags & ~Instructions));
            BinaryPrimitives.WriteUInt16BigEndian(result.AsSpan(at), (ushort)placeOf(glyph));
        }
        return result;
    }

    private static int EndOfPieces(ReadOnlySpan<byte> outline)
    {
        var last = Pieces(outline).Last().At - 2;
        return last + PieceLength(BinaryPrimitives.ReadUInt16BigEndian(outline[last..]));
    }

    private static int NextPiece(ReadOnlySpan<byte> outline, int at)
    {
        var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
        return (flags & More) == 0 ? -1 : at + PieceLength(flags);
    }

    private static int PieceLength(ushort flags)
    {
        var scale = (flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0;
        return 4 + ((flags & WideArguments) != 0 ? 4 : 2) + scale;
    }
}
