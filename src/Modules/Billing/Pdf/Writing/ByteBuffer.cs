using System.Buffers.Text;
using System.Text;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>A growing run of bytes that is kept and written again for the next document, so that rendering allocates little.</summary>
internal sealed class ByteBuffer
{
    private byte[] bytes = new byte[16 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public ByteBuffer Add(ReadOnlySpan<byte> data)
    {
        data.CopyTo(Room(data.Length));
        Length += data.Length;
        return this;
    }

    public ByteBuffer Add(byte value)
    {
        Room(1)[0] = value;
        Length++;
        return this;
    }

    public ByteBuffer Number(long value)
    {
        Utf8Formatter.TryFormat(value, Room(20), out var written);
        Length += written;
        return this;
    }

    /// <summary>A length with at most two decimals: finer than any printer, and the same on every machine.</summary>
    public ByteBuffer Points(double points)
    {
        var hundredths = (long)Math.Round(points * 100, MidpointRounding.AwayFromZero);
        if (hundredths < 0) Add((byte)'-');
        var (whole, part) = Math.DivRem(Math.Abs(hundredths), 100);
        Number(whole);
        if (part == 0) return this;
        Add((byte)'.').Add((byte)('0' + part / 10));
        return part % 10 == 0 ? this : Add((byte)('0' + part % 10));
    }

    public ByteBuffer Ascii(string text)
    {
        Length += Encoding.ASCII.GetBytes(text, Room(text.Length));
        return this;
    }

    public ByteBuffer Utf8(string text)
    {
        Length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));
        return this;
    }

    public ByteBuffer Hex(ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
            Add("0123456789ABCDEF"u8[value >> 4]).Add("0123456789ABCDEF"u8[value & 15]);
        return this;
    }

    private Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        return bytes.AsSpan(Length);
    }
}
