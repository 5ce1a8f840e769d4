using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout;

/// <summary>Where things stand on the sheet, in points.</summary>
internal static class Sheet
{
    public const double Left = 48;
    public const double Right = Letter.Width - Left;
    public const double Width = Right - Left;

    /// <summary>The perforation: 3.5 inches from the foot.</summary>
    public const double Perforation = Letter.Height - 3.5 * 72;

    /// <summary>The second column of page 1.</summary>
    public const double Aside = 352;
    public const double AsideWidth = Right - Aside;
    public const double MainWidth = 276;

    /// <summary>
    /// Text in the window of a #10 envelope (4.5 x 1.125 inches, 7/8 from the left, 1/2 from the foot) starts here, so that it
    /// shows however the paper has slipped to the side.
    /// </summary>
    public const double WindowLeft = 68;
    public const double WindowWidth = 244;

    /// <summary>What further pages may fill.</summary>
    public static readonly Box Body = new(Left, 64, Width, Letter.Height - 64 - 38);
}
