using System.Globalization;
using System.Text;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>The CMap that tells a reader which character each code stands for, so that text can be searched, copied and read aloud.</summary>
internal static class ToUnicodeMap
{
    // ISO 32000-1, 9.10.3: at most 100 entries in a block.
    private const int Block = 100;

    public static byte[] Write(CharacterSet characters)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
            .Append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
            .Append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in characters.Characters.Select((character, i) => (Code: i + 1, character)).Chunk(Block))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (code, character) in block)
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <{(int)character:X4}>\n");
            map.Append("endbfchar\n");
        }
        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend");
        return Encoding.ASCII.GetBytes(map.ToString());
    }
}
