namespace CalWater.Billing.Pdf.Qr;

/// <summary>The format beside the finders: level M and the mask, with a BCH remainder (ISO/IEC 18004, 7.9).</summary>
internal static class QrFormat
{
    private const int Generator = 0x537, Pattern = 0x5412;

    public static void Write(ulong[] rows, int mask)
    {
        // Level M is written as 00, so that the five bits are those of the mask.
        var bits = (mask << 10 | Remainder(mask << 10, Generator)) ^ Pattern;
        for (var i = 0; i < 15; i++)
        {
            if ((bits >> i & 1) == 0) continue;
            var (row, column) = Beside(i);
            rows[row] |= 1UL << column;
            (row, column) = i < 8 ? (8, rows.Length - 1 - i) : (rows.Length - 15 + i, 8);
            rows[row] |= 1UL << column;
        }
    }

    /// <summary>What is left of a division of polynomials over GF(2).</summary>
    public static int Remainder(int value, int generator)
    {
        var degree = int.Log2(generator);
        while (value >= 1 << degree) value ^= generator << int.Log2(value) - degree;
        return value;
    }

    // Round the upper left finder, past the timing patterns.
    private static (int Row, int Column) Beside(int bit) => bit switch
    {
        < 6 => (bit, 8),
        6 => (7, 8),
        7 => (8, 8),
        8 => (8, 7),
        _ => (8, 14 - bit)
    };
}
