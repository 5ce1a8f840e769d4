namespace CalWater.Billing.Pdf.Drawing;

/// <summary>A path of straight lines and Bézier curves, in points.</summary>
internal sealed class Outline
{
    // The share of a quarter circle's radius at which a Bézier curve's handles stand.
    private const double Handle = 0.5523;

    private readonly List<Step> steps = [];

    public IReadOnlyList<Step> Steps => steps;

    public static Outline Rectangle(Box box) => new Outline()
        .From(box.X, box.Y).To(box.Right, box.Y).To(box.Right, box.Bottom).To(box.X, box.Bottom).Closed();

    public static Outline Rounded(Box box, double radius)
    {
        var (left, top, right, bottom) = (box.X, box.Y, box.Right, box.Bottom);
        var (r, h) = (radius, radius * (1 - Handle));
        return new Outline().From(left + r, top)
            .To(right - r, top).Curve(right - h, top, right, top + h, right, top + r)
            .To(right, bottom - r).Curve(right, bottom - h, right - h, bottom, right - r, bottom)
            .To(left + r, bottom).Curve(left + h, bottom, left, bottom - h, left, bottom - r)
            .To(left, top + r).Curve(left, top + h, left + h, top, left + r, top).Closed();
    }

    public Outline From(double x, double y) => Add(new(StepKind.From, default, default, x, y));

    public Outline To(double x, double y) => Add(new(StepKind.To, default, default, x, y));

    public Outline Curve(double x1, double y1, double x2, double y2, double x, double y) =>
        Add(new(StepKind.Curve, (x1, y1), (x2, y2), x, y));

    public Outline Closed() => Add(new(StepKind.Close, default, default, 0, 0));

    private Outline Add(Step step)
    {
        steps.Add(step);
        return this;
    }

    public enum StepKind { From, To, Curve, Close }

    public readonly record struct Step(StepKind Kind, (double X, double Y) First, (double X, double Y) Second, double X, double Y);
}
