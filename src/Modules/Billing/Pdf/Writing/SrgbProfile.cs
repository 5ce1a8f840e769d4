using System.Buffers.Binary;
using System.Text;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>An ICC profile of sRGB (ICC.1:2004-10, version 4.2), made from the colour space's published constants (IEC 61966-2-1), adapted to D50.</summary>
internal static class SrgbProfile
{
    private const int Header = 128, Entry = 12;
    private static readonly double[] D50 = [0.9642, 1, 0.8249];
    private static readonly double[] Bradford = [1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678];
    private static readonly double[] Curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

    public static byte[] Write()
    {
        var curve = Tag("para", [0, 3, 0, 0, .. Fixed(Curve)]);
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB")), ("cprt", Text("No copyright, use freely")), ("wtpt", Tag("XYZ ", Fixed(D50))), ("chad", Tag("sf32", Fixed(Bradford))),
            ("rXYZ", Tag("XYZ ", Fixed([0.436066, 0.222488, 0.013916]))), ("gXYZ", Tag("XYZ ", Fixed([0.385147, 0.716873, 0.097076]))),
            ("bXYZ", Tag("XYZ ", Fixed([0.143066, 0.060608, 0.714096]))), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve)
        ];
        var profile = new byte[Header + 4 + Entry * tags.Length + tags.Sum(tag => tag.Data.Length)];
        WriteHeader(profile);
        WriteTags(profile, tags);
        return profile;
    }

    private static void WriteHeader(Span<byte> profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        profile[8] = 4;
        profile[9] = 0x20;
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", profile[12..]);
        // The profile's date is part of the format: the first day on which this template could have been printed.
        foreach (var (at, value) in new[] { (24, 2026), (26, 1), (28, 1) }) BinaryPrimitives.WriteInt16BigEndian(profile[at..], (short)value);
        Encoding.ASCII.GetBytes("acsp", profile[36..]);
        Fixed(D50).CopyTo(profile[68..]);
    }

    private static void WriteTags(Span<byte> profile, (string Name, byte[] Data)[] tags)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile[Header..], tags.Length);
        var offset = Header + 4 + Entry * tags.Length;
        for (var i = 0; i < tags.Length; i++, offset += tags[i - 1].Data.Length)
        {
            var entry = profile[(Header + 4 + Entry * i)..];
            Encoding.ASCII.GetBytes(tags[i].Name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tags[i].Data.Length);
            tags[i].Data.CopyTo(profile[offset..]);
        }
    }

    /// <summary>A multi-localised text with one record, American English.</summary>
    private static byte[] Text(string text) => Tag("mluc",
        [0, 0, 0, 1, 0, 0, 0, 12, .. "enUS"u8, 0, 0, 0, (byte)(2 * text.Length), 0, 0, 0, 28, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    private static byte[] Tag(string type, byte[] content)
    {
        byte[] tag = [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0, .. content];
        return [.. tag, .. new byte[(4 - tag.Length % 4) % 4]];
    }

    /// <summary>Numbers with sixteen binary places.</summary>
    private static byte[] Fixed(double[] values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * i), (int)Math.Round(values[i] * 65536));
        return bytes;
    }
}
