using System.Text;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>How PDF writes its small values (ISO 32000-1, 7.3).</summary>
internal static class PdfSyntax
{
    public static ByteBuffer Reference(this ByteBuffer buffer, int number) => buffer.Number(number).Add(" 0 R"u8);

    /// <summary>A text string: as it is where it is plain ASCII, else UTF-16 with a byte order mark.</summary>
    public static ByteBuffer TextString(this ByteBuffer buffer, string text) => Ascii.IsValid(text)
        ? buffer.LiteralString(Encoding.ASCII.GetBytes(text))
        : buffer.LiteralString([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    public static ByteBuffer LiteralString(this ByteBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        buffer.Add((byte)'(');
        var room = buffer.Room(2 * bytes.Length);
        var at = 0;
        foreach (var value in bytes) at += Escape(value, room[at..]);
        buffer.Took(at);
        return buffer.Add((byte)')');
    }

    /// <summary>One byte within a literal string. A bare carriage return would be read as a line feed.</summary>
    /// <returns>How many bytes it took.</returns>
    public static int Escape(byte value, Span<byte> room)
    {
        room[0] = value;
        if (value is not ((byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r')) return 1;
        room[0] = (byte)'\\';
        room[1] = value == (byte)'\r' ? (byte)'r' : value;
        return 2;
    }

    /// <summary>A character's two-byte code within a hexadecimal string.</summary>
    public static ByteBuffer Code(this ByteBuffer buffer, int code) => buffer.Hex([(byte)(code >> 8), (byte)code]);

    /// <summary>A rectangle given from the top left, as PDF wants it: two corners, counted from the foot of the page.</summary>
    public static ByteBuffer Corners(this ByteBuffer buffer, Drawing.Box box) => buffer
        .Add((byte)'[').Points(box.X).Add((byte)' ').Points(Drawing.Letter.Height - box.Bottom)
        .Add((byte)' ').Points(box.Right).Add((byte)' ').Points(Drawing.Letter.Height - box.Y).Add((byte)']');
}
