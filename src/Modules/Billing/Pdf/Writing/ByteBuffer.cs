using System.Buffers;
using System.Text;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>A growing run of bytes that is kept and written again for the next document, so that rendering allocates little.</summary>
internal sealed class ByteBuffer : IBufferWriter<byte>
{
    private byte[] bytes = new byte[16 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Room to write into; <see cref="Took"/> says how much was used.</summary>
    public Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        return bytes.AsSpan(Length);
    }

    public ByteBuffer Took(int count)
    {
        Length += count;
        return this;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Room(Math.Max(sizeHint, 256));

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return bytes.AsMemory(Length);
    }

    void IBufferWriter<byte>.Advance(int count) => Length += count;

    public ByteBuffer Add(ReadOnlySpan<byte> data)
    {
        data.CopyTo(Room(data.Length));
        return Took(data.Length);
    }

    public ByteBuffer Add(byte value)
    {
        Room(1)[0] = value;
        return Took(1);
    }

    /// <summary>A number from zero up. A bill writes thousands, so that no culture is asked for each.</summary>
    public ByteBuffer Number(int value)
    {
        var digits = 1;
        for (var rest = value; rest >= 10; rest /= 10) digits++;
        var room = Room(digits);
        for (var i = digits - 1; i >= 0; i--, value /= 10) room[i] = (byte)('0' + value % 10);
        return Took(digits);
    }

    /// <summary>A length with at most two decimals: finer than any printer, and the same on every machine.</summary>
    public ByteBuffer Points(double points)
    {
        var hundredths = (int)(points * 100 + (points < 0 ? -0.5 : 0.5));
        if (hundredths < 0) Add((byte)'-');
        var (whole, part) = Math.DivRem(Math.Abs(hundredths), 100);
        Number(whole);
        if (part == 0) return this;
        var room = Room(3);
        (room[0], room[1], room[2]) = ((byte)'.', (byte)('0' + part / 10), (byte)('0' + part % 10));
        return Took(part % 10 == 0 ? 2 : 3);
    }

    public ByteBuffer Ascii(string text) => Took(Encoding.ASCII.GetBytes(text, Room(text.Length)));

    public ByteBuffer Utf8(string text) => Took(Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length))));

    public ByteBuffer Hex(ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
            Add("0123456789ABCDEF"u8[value >> 4]).Add("0123456789ABCDEF"u8[value & 15]);
        return this;
    }
}
