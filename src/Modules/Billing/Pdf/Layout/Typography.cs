using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout;

/// <summary>The bill's colours. Text on white and on the tint has a contrast of at least 4.5 : 1, in colour and in grey.</summary>
internal static class Palette
{
    public static readonly Ink Water = new(0x0B, 0x4F, 0x71);
    public static readonly Ink Text = new(0x1A, 0x28, 0x30);
    public static readonly Ink Muted = new(0x4E, 0x60, 0x6A);
    public static readonly Ink Tint = new(0xEC, 0xF3, 0xF7);
    public static readonly Ink Rule = new(0xC3, 0xD0, 0xD8);
    public static readonly Ink Paper = new(0xFF, 0xFF, 0xFF);
    public static readonly Ink Black = new(0, 0, 0);
}

/// <summary>The bill's sizes of type, in points.</summary>
internal static class Typography
{
    public static readonly TextStyle Brand = new(Face.Bold, 15);
    public static readonly TextStyle Title = new(Face.Regular, 15);
    public static readonly TextStyle Large = new(Face.Regular, 13);
    public static readonly TextStyle Code = new(Face.Bold, 48);
    public static readonly TextStyle Heading = new(Face.Bold, 11);
    public static readonly TextStyle Body = new(Face.Regular, 9);
    public static readonly TextStyle Strong = new(Face.Bold, 9);
    public static readonly TextStyle Label = new(Face.Regular, 8);
    public static readonly TextStyle Small = new(Face.Regular, 8);
    public static readonly TextStyle SmallStrong = new(Face.Bold, 8);

    /// <summary>The distance from baseline to baseline.</summary>
    public static double Leading(this TextStyle style) => Math.Round(style.Size * 1.36, 1);

    /// <summary>From the top of a line to its baseline, so that text put at y hangs below y.</summary>
    public static double Drop(this TextStyle style) => Math.Round(style.Size * 1.03, 1);
}
