using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout;

/// <summary>Draws nothing and measures like the canvas it stands for: a part laid out on it tells its height.</summary>
internal sealed class Sketch(ICanvas measure) : ICanvas
{
    public int Pages => measure.Pages;

    public bool HasStandIns => measure.HasStandIns;

    public double Width(ReadOnlySpan<char> text, TextStyle style) => measure.Width(text, style);

    public int Fit(ReadOnlySpan<char> text, TextStyle style, double width) => measure.Fit(text, style, width);

    public void AddPage() { }

    public void TurnTo(int page) { }

    public void Text(ReadOnlySpan<char> text, double x, double baseline, TextStyle style, Ink ink) { }

    public void Fill(ReadOnlySpan<Box> boxes, Ink ink) { }

    public void Fill(ReadOnlySpan<ulong> grid, Box box, Ink ink) { }

    public void Fill(Outline outline, Ink ink) { }

    public void Stroke(Outline outline, Ink ink, double width) { }

    public void Line(double x1, double y1, double x2, double y2, Ink ink, double width, Dash dash) { }

    public void Open(Role role, RoleDetails details) { }

    public void Close() { }

    public void Link(Box area, string address, string description) { }
}
