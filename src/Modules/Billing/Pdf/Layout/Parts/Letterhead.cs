using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>The head of page 1: a drop of water, the utility's name, and what this document is.</summary>
internal static class Letterhead
{
    private const double Baseline = 55;

    public static void Draw(ICanvas canvas, string utility, string title)
    {
        using (canvas.As(Role.Artifact)) Drop(canvas, Sheet.Left, 36, 24);
        using (canvas.As(Role.Paragraph))
            Fitted.Line(canvas, utility, new(Sheet.Left + 25, 40, 330, 20), Typography.Brand, Palette.Water);
        using (canvas.As(Role.Title))
            canvas.Text(title, Sheet.Right - canvas.Width(title, Typography.Title), Baseline, Typography.Title, Palette.Text);
        using (canvas.As(Role.Artifact))
            canvas.Line(Sheet.Left, 70, Sheet.Right, 70, Palette.Water, 1.2);
    }

    private static void Drop(ICanvas canvas, double x, double y, double height)
    {
        var radius = height * 0.34;
        var (middle, centre) = (x + radius, y + height - radius);
        canvas.Fill(new Outline().From(middle, y)
            .Curve(middle + radius * 0.35, y + height * 0.28, x + 2 * radius, centre - radius * 0.5, x + 2 * radius, centre)
            .Curve(x + 2 * radius, centre + radius * 0.55, middle + radius * 0.55, y + height, middle, y + height)
            .Curve(middle - radius * 0.55, y + height, x, centre + radius * 0.55, x, centre)
            .Curve(x, centre - radius * 0.5, middle - radius * 0.35, y + height * 0.28, middle, y).Closed(), Palette.Water);
    }
}
