using System.Globalization;
using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout;

/// <param name="Group">What is written once below the bars that share it: a year.</param>
/// <param name="Filled">A filled bar; else an outlined one, so that nobody needs to tell colours apart.</param>
/// <param name="Current">The bar in question: its label and value are bold.</param>
internal readonly record struct Bar(string Label, string Group, int Value, bool Filled, bool Current);

/// <summary>Upright bars from zero, with the value above and the label below each.</summary>
internal sealed class BarChart(ICanvas canvas, Box box)
{
    private const double Head = 12, Foot = 24;
    private static readonly TextStyle Plain = new(Face.Regular, 7.5), Bold = new(Face.Bold, 7.5);

    private double Base => box.Bottom - Foot;

    public void Draw(IReadOnlyList<Bar> bars)
    {
        var slot = box.Width / Math.Max(bars.Count, 7);
        var scale = (box.Height - Head - Foot) / Math.Max(1, bars.Max(bar => bar.Value));
        for (var i = 0; i < bars.Count; i++)
        {
            var x = box.X + slot * i;
            DrawBar(bars[i], new Box(x + slot * 0.2, Base - bars[i].Value * scale, slot * 0.6, bars[i].Value * scale));
            DrawLabels(bars[i], x + slot / 2, Base - bars[i].Value * scale);
            if (i == 0 || bars[i].Group != bars[i - 1].Group) DrawGroup(bars[i].Group, x + slot * 0.2);
        }
        canvas.Line(box.X, Base, box.X + slot * bars.Count, Base, Palette.Water, 0.8);
    }

    /// <summary>A bar drawn beside its meaning.</summary>
    public static void DrawKey(ICanvas canvas, double x, double baseline, bool filled)
    {
        var box = new Box(x, baseline - 6.5, 7, 7);
        if (filled) canvas.Fill([box], Palette.Water);
        else canvas.Stroke(Outline.Rectangle(box), Palette.Water, 0.8);
    }

    private void DrawBar(Bar bar, Box shape)
    {
        if (bar.Filled) canvas.Fill([shape], Palette.Water);
        else canvas.Stroke(Outline.Rectangle(new(shape.X + 0.4, shape.Y + 0.4, shape.Width - 0.8, Math.Max(0, shape.Height - 0.4))), Palette.Water, 0.8);
    }

    private void DrawLabels(Bar bar, double middle, double top)
    {
        var style = bar.Current ? Bold : Plain;
        Centred(bar.Value.ToString(CultureInfo.InvariantCulture), middle, top - 3, style);
        Centred(bar.Label, middle, Base + 9, style);
    }

    private void DrawGroup(string group, double x) => canvas.Text(group, x, Base + 19, Plain, Palette.Muted);

    private void Centred(string text, double middle, double baseline, TextStyle style) =>
        canvas.Text(text, middle - canvas.Width(text, style) / 2, baseline, style, Palette.Text);
}
