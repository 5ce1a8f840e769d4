using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout;

/// <summary>A column that goes on on further pages: what does not fit goes to the next.</summary>
/// <param name="area">The part of each page that the flow may fill, in points.</param>
internal sealed class Flow(ICanvas canvas, Box area)
{
    public Column Column { get; private set; } = new(canvas, area.X, area.Bottom, area.Width);

    public double Room => area.Bottom - Column.Y;

    public void NewPage()
    {
        canvas.AddPage();
        Column = new Column(canvas, area.X, area.Y, area.Width);
    }

    /// <summary>Turns to a new page unless the height fits on this one.</summary>
    /// <returns>Whether the page is new.</returns>
    public bool Need(double height)
    {
        if (height <= Room) return false;
        NewPage();
        return true;
    }
}
