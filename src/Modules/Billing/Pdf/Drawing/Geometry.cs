namespace CalWater.Billing.Pdf.Drawing;

/// <summary>The size of US Letter in points.</summary>
internal static class Letter
{
    public const double Width = 612;
    public const double Height = 792;
}

/// <summary>A rectangle in points; x and y are its top left corner.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;
    public double Bottom => Y + Height;
}

/// <summary>An opaque colour in sRGB.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue);

/// <summary>Lengths in points of the drawn and the left-out parts of a line; the default is an unbroken line.</summary>
internal readonly record struct Dash(double On, double Off);

internal enum Face { Regular, Bold, MachineReadable }

/// <summary>A typeface at a size in points.</summary>
internal readonly record struct TextStyle(Face Face, double Size);
