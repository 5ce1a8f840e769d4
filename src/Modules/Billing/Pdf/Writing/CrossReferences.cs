using static System.FormattableString;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>The cross-reference stream that ends a file (ISO 32000-1, 7.5.8).</summary>
internal static class CrossReferences
{
    private const int EntrySize = 6;

    /// <param name="hash">The content's hash: its beginning is the file's identifier, so that equal content has equal bytes.</param>
    public static void Write(PdfFile file, int catalog, int information, byte[] hash)
    {
        var number = file.Reserve();
        var start = file.Length;
        file.PlaceHere(number);
        var table = new byte[EntrySize * (file.Places.Count + 1)];
        table[5] = 255;
        table[4] = 255;
        for (var i = 0; i < file.Places.Count; i++) WriteEntry(table.AsSpan(EntrySize * (i + 1)), file.Places[i]);
        var id = Convert.ToHexString(hash, 0, 16);
        file.UnhashedStream(number, Invariant($"/Type/XRef/Size {file.Places.Count + 1}/W[1 3 2]/Root {catalog} 0 R/Info {information} 0 R/ID[<{id}><{id}>]"), table);
        file.End(start);
    }

    private static void WriteEntry(Span<byte> entry, PdfFile.Place place)
    {
        var inside = place.Container > 0;
        var where = inside ? place.Container : place.Offset;
        entry[0] = (byte)(inside ? 2 : 1);
        (entry[1], entry[2], entry[3]) = ((byte)(where >> 16), (byte)(where >> 8), (byte)where);
        (entry[4], entry[5]) = ((byte)(place.Index >> 8), (byte)place.Index);
    }
}
