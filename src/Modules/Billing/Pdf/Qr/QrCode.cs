using System.Text;

namespace CalWater.Billing.Pdf.Qr;

/// <summary>
/// A QR code at error correction level M, made in some thousandths of a millisecond: general encoders take longer than all
/// the rest of a bill. A row is a number whose bit 0 is the leftmost module; one is dark.
/// </summary>
internal sealed record QrCode(ulong[] Rows, int Mask)
{
    public static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var grid = QrGrid.Of(QrVersion.For(bytes.Length));
        return Best(grid, Place(grid, Interleave(grid.Version, Codewords(grid.Version, bytes))));
    }

    /// <summary>Mode, length, the bytes, an end, and filling.</summary>
    private static byte[] Codewords(QrVersion version, byte[] bytes)
    {
        var words = new byte[version.DataCodewords];
        // The four bits of the mode shift everything after them by half a byte.
        var at = 0;
        void Put(int value) => (words[at], words[at + 1], at) = ((byte)(words[at] | value >> 4), (byte)(value << 4), at + 1);
        words[0] = 0x40;
        if (version.CountBits == 16) Put(bytes.Length >> 8);
        Put(bytes.Length & 255);
        foreach (var value in bytes) Put(value);
        for (var fill = at + 1; fill < words.Length; fill++) words[fill] = (byte)((fill - at) % 2 == 1 ? 0xEC : 0x11);
        return words;
    }

    /// <summary>One codeword of each block in turn, then one correction codeword of each block in turn.</summary>
    private static byte[] Interleave(QrVersion version, byte[] data)
    {
        var blocks = version.Blocks + version.LongBlocks;
        var result = new byte[data.Length + blocks * version.Correction];
        Span<byte> correction = stackalloc byte[version.Correction];
        for (int block = 0, start = 0; block < blocks; block++)
        {
            var length = version.BlockData + (block < version.Blocks ? 0 : 1);
            for (var i = 0; i < version.BlockData; i++) result[i * blocks + block] = data[start + i];
            if (length > version.BlockData) result[version.BlockData * blocks + block - version.Blocks] = data[start + length - 1];
            QrCorrection.Write(data.AsSpan(start, length), correction);
            for (var i = 0; i < correction.Length; i++) result[data.Length + i * blocks + block] = correction[i];
            start += length;
        }
        return result;
    }

    private static ulong[] Place(QrGrid grid, byte[] codewords)
    {
        var rows = (ulong[])grid.Dark.Clone();
        for (var i = 0; i < 8 * codewords.Length; i++)
            if ((codewords[i / 8] << i % 8 & 0x80) != 0) rows[grid.Path[i].Row] |= 1UL << grid.Path[i].Column;
        return rows;
    }

    private static QrCode Best(QrGrid grid, ulong[] rows)
    {
        var (best, least) = (default(QrCode), int.MaxValue);
        for (var mask = 0; mask < grid.Masks.Length; mask++)
        {
            var masked = new ulong[rows.Length];
            for (var i = 0; i < rows.Length; i++) masked[i] = rows[i] ^ grid.Masks[mask][i];
            QrFormat.Write(masked, mask);
            var penalty = QrPenalty.Of(masked);
            if (penalty < least) (best, least) = (new QrCode(masked, mask), penalty);
        }
        return best!;
    }
}
