using System.IO.Compression;
using CalWater.Billing.Pdf.Drawing;
using static System.FormattableString;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>
/// What every document has alike: the fonts, the colour profile and the resources that name them. Made and compressed once in a
/// process; each document begins as a copy of these bytes.
/// </summary>
internal sealed class SharedObjects
{
    private static readonly Lazy<SharedObjects> Made = new(() => new SharedObjects());

    internal SharedObjects()
    {
        File.Compression = CompressionLevel.SmallestSize;
        File.Start();
        Fonts = [.. Enum.GetValues<Face>().Select(face => new FontSubset(Load(face), CharactersOf(face)))];
        FontNumbers = [.. Fonts.Select(font => FontObjects.Write(File, font))];
        Resources = File.Reserve();
        File.Open(Resources).Ascii($"<</Font<<{string.Concat(FontNumbers.Select((font, i) => Invariant($"/F{i} {font} 0 R")))}>>>>");
        File.Close();
        OutputIntent = WriteOutputIntent();
        Hash = File.TakeHash();
    }

    public static SharedObjects Instance => Made.Value;

    public PdfFile File { get; } = new();
    public byte[] Hash { get; }

    /// <summary>The fonts in the order of <see cref="Face"/>; a page calls them F0, F1 …</summary>
    public IReadOnlyList<FontSubset> Fonts { get; }

    public IReadOnlyList<int> FontNumbers { get; }
    public int Resources { get; }
    public int OutputIntent { get; }

    private static TrueTypeFont Load(Face face) => TrueTypeFont.Load(face switch
    {
        Face.Bold => "NotoSans-Bold",
        Face.MachineReadable => "OCRA",
        _ => "NotoSans-Regular"
    });

    private static CharacterSet CharactersOf(Face face) =>
        face == Face.MachineReadable ? CharacterSet.MachineReadable : CharacterSet.Common;

    private int WriteOutputIntent()
    {
        var profile = File.Stream("/N 3", SrgbProfile.Write());
        var number = File.Reserve();
        File.Open(number).Ascii(Invariant($"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile} 0 R>>"));
        File.Close();
        return number;
    }
}
