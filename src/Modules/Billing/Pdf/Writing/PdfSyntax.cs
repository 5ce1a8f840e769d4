using System.Text;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>How PDF writes its small values (ISO 32000-1, 7.3).</summary>
internal static class PdfSyntax
{
    public static ByteBuffer Reference(this ByteBuffer buffer, int number) => buffer.Number(number).Add(" 0 R"u8);

    /// <summary>A text string: as it is where it is plain ASCII, else UTF-16 with a byte order mark.</summary>
    public static ByteBuffer TextString(this ByteBuffer buffer, string text) => Ascii.IsValid(text)
        ? buffer.LiteralString(Encoding.ASCII.GetBytes(text))
        : buffer.Add("<FEFF"u8).Hex(Encoding.BigEndianUnicode.GetBytes(text)).Add((byte)'>');

    public static ByteBuffer LiteralString(this ByteBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        buffer.Add((byte)'(');
        foreach (var value in bytes) buffer.Escaped(value);
        return buffer.Add((byte)')');
    }

    /// <summary>One byte within a literal string. A bare carriage return would be read as a line feed.</summary>
    public static void Escaped(this ByteBuffer buffer, byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\') buffer.Add((byte)'\\').Add(value);
        else if (value == (byte)'\r') buffer.Add("\\r"u8);
        else buffer.Add(value);
    }

    /// <summary>A rectangle given from the top left, as PDF wants it: two corners, counted from the foot of the page.</summary>
    public static ByteBuffer Corners(this ByteBuffer buffer, Drawing.Box box) => buffer
        .Add((byte)'[').Points(box.X).Add((byte)' ').Points(Drawing.Letter.Height - box.Bottom)
        .Add((byte)' ').Points(box.Right).Add((byte)' ').Points(Drawing.Letter.Height - box.Y).Add((byte)']');
}
