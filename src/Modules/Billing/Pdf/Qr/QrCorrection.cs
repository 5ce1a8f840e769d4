namespace CalWater.Billing.Pdf.Qr;

/// <summary>Reed-Solomon error correction over GF(256) with the polynomial 0x11D (ISO/IEC 18004, 7.5).</summary>
internal static class QrCorrection
{
    private static readonly byte[] Exp = new byte[512];
    private static readonly byte[] Log = new byte[256];
    private static readonly byte[]?[] Generators = new byte[32][];

    static QrCorrection()
    {
        for (int i = 0, x = 1; i < 255; i++, x = (x << 1) ^ (x > 127 ? 0x11D : 0))
        {
            Exp[i] = Exp[i + 255] = (byte)x;
            Log[x] = (byte)i;
        }
    }

    /// <summary>Writes the remainder of the data divided by the generator polynomial of the remainder's length.</summary>
    public static void Write(ReadOnlySpan<byte> data, Span<byte> remainder)
    {
        var generator = Generators[remainder.Length] ??= Generator(remainder.Length);
        remainder.Clear();
        foreach (var value in data)
        {
            var factor = value ^ remainder[0];
            remainder[1..].CopyTo(remainder);
            remainder[^1] = 0;
            for (var i = 0; factor != 0 && i < remainder.Length; i++) remainder[i] ^= Exp[Log[factor] + Log[generator[i]]];
        }
    }

    /// <summary>The coefficients below the leading one; none of them is zero for the degrees in use.</summary>
    private static byte[] Generator(int degree)
    {
        var generator = new byte[degree];
        generator[^1] = 1;
        for (var root = 0; root < generator.Length; root++)
            for (var i = 0; i < generator.Length; i++)
                generator[i] = (byte)(Times(generator[i], Exp[root]) ^ (i + 1 < generator.Length ? generator[i + 1] : 0));
        return generator;
    }

    private static byte Times(byte a, byte b) => a == 0 || b == 0 ? (byte)0 : Exp[Log[a] + Log[b]];
}
