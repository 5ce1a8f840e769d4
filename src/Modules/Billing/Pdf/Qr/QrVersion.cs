namespace CalWater.Billing.Pdf.Qr;

/// <summary>A size of QR code at error correction level M (ISO/IEC 18004, tables 9 and E.1): how its data is cut into blocks.</summary>
/// <param name="Correction">Error correction codewords of each block.</param>
/// <param name="Blocks">Blocks of the shorter kind.</param>
/// <param name="BlockData">Data codewords of a shorter block; a longer one has one more.</param>
/// <param name="LongBlocks">Blocks of the longer kind.</param>
/// <param name="Alignment">Where the centres of alignment patterns stand, in both directions.</param>
internal sealed record QrVersion(int Number, int Correction, int Blocks, int BlockData, int LongBlocks, int[] Alignment)
{
    private static readonly QrVersion[] All =
    [
        new(1, 10, 1, 16, 0, []), new(2, 16, 1, 28, 0, [6, 18]), new(3, 26, 1, 44, 0, [6, 22]), new(4, 18, 2, 32, 0, [6, 26]),
        new(5, 24, 2, 43, 0, [6, 30]), new(6, 16, 4, 27, 0, [6, 34]), new(7, 18, 4, 31, 0, [6, 22, 38]), new(8, 22, 2, 38, 2, [6, 24, 42]),
        new(9, 22, 3, 36, 2, [6, 26, 46]), new(10, 26, 4, 43, 1, [6, 28, 50])
    ];

    /// <summary>Modules along a side, without the quiet zone.</summary>
    public int Size => 17 + 4 * Number;

    public int DataCodewords => Blocks * BlockData + LongBlocks * (BlockData + 1);

    /// <summary>Bits that hold the number of bytes.</summary>
    public int CountBits => Number < 10 ? 8 : 16;

    /// <summary>The smallest version that holds so many bytes.</summary>
    public static QrVersion For(int bytes) => Array.Find(All, version => 4 + version.CountBits + 8 * bytes <= 8 * version.DataCodewords)
        ?? throw new InvariantBrokenException($"{bytes} bytes are more than the QR code of a bill holds.");
}
