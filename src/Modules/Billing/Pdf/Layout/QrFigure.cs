using CalWater.Billing.Pdf.Drawing;
using CalWater.Billing.Pdf.Qr;

namespace CalWater.Billing.Pdf.Layout;

/// <summary>A QR code drawn as rectangles, sharp at every size.</summary>
internal static class QrFigure
{
    // What the standard asks for on each side.
    private const int QuietModules = 4;

    /// <param name="box">The square that the code may take, with its quiet zone.</param>
    public static void Draw(ICanvas canvas, string address, Box box)
    {
        var rows = QrCode.Of(address).Rows;
        // A whole number of tenths of a point keeps every edge where it belongs after rounding.
        var module = Math.Floor(box.Width / (rows.Length + 2 * QuietModules) * 10) / 10;
        var margin = (box.Width - module * rows.Length) / 2;
        canvas.Fill(rows, new(box.X + margin, box.Y + margin, module * rows.Length, module * rows.Length), Palette.Black);
    }
}
