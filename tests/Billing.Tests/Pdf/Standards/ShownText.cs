using System.Globalization;

namespace CalWater.Billing.Tests.Pdf.Standards;

/// <summary>The two-byte codes of the strings that a page shows.</summary>
internal static class ShownText
{
    public static IEnumerable<int> Codes(byte[] content)
    {
        for (var at = 0; at < content.Length; at++)
        {
            if (content[at] == '(') foreach (var code in Pairs(Literal(content, ref at))) yield return code;
            else if (content[at] == '<' && content[at + 1] != '<' && content[at - 1] != '<') foreach (var code in Pairs(Hexadecimal(content, ref at))) yield return code;
        }
    }

    private static IEnumerable<int> Pairs(List<byte> bytes) => Enumerable.Range(0, bytes.Count / 2).Select(i => bytes[2 * i] << 8 | bytes[2 * i + 1]);

    private static List<byte> Literal(byte[] content, ref int at)
    {
        var bytes = new List<byte>();
        for (at++; content[at] != ')'; at++)
            if (content[at] != '\\') bytes.Add(content[at]);
            else bytes.Add(content[++at] == 'r' ? (byte)'\r' : content[at]);
        return bytes;
    }

    private static List<byte> Hexadecimal(byte[] content, ref int at)
    {
        var end = Array.IndexOf(content, (byte)'>', at);
        var digits = System.Text.Encoding.ASCII.GetString(content, at + 1, end - at - 1);
        at = end;
        return [.. digits.Chunk(2).Select(pair => byte.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
    }
}
