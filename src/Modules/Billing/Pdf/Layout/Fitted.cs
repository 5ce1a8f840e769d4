using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout;

/// <summary>Text that must stay in its box: set smaller as far as it can be read, then cut with an ellipsis.</summary>
internal static class Fitted
{
    private const double Smallest = 7, Step = 0.5;

    /// <summary>One line.</summary>
    public static void Line(ICanvas canvas, string text, Box box, TextStyle style, Ink ink, bool right = false)
    {
        while (style.Size > Smallest && canvas.Width(text, style) > box.Width) style = style with { Size = style.Size - Step };
        var shown = Shortened(canvas, text, box.Width, style);
        canvas.Text(shown, right ? box.Right - canvas.Width(shown, style) : box.X, box.Y + box.Height * 0.75, style, ink);
    }

    /// <summary>Several lines, each of which may wrap; a space keeps them apart for those who hear them.</summary>
    public static void Lines(ICanvas canvas, IEnumerable<string> parts, Box box, TextStyle style, Ink ink)
    {
        var text = string.Join(" \n", parts);
        var lines = LineBreaker.Count(canvas, text, style, box.Width);
        while (style.Size > Smallest && lines * style.Leading() > box.Height)
        {
            style = style with { Size = style.Size - Step };
            lines = LineBreaker.Count(canvas, text, style, box.Width);
        }
        var (y, room) = (box.Y + style.Drop(), Math.Max(1, (int)(box.Height / style.Leading())));
        foreach (var line in new LineBreaker(canvas, text, style, box.Width))
        {
            var cut = --room == 0 && --lines > 0;
            canvas.Text(cut ? Cut(canvas, text.AsSpan(line), box.Width, style) : text.AsSpan(line), box.X, y, style, ink);
            y += style.Leading();
            lines--;
            if (room == 0) return;
        }
    }

    private static string Shortened(ICanvas canvas, string text, double width, TextStyle style) =>
        canvas.Width(text, style) <= width ? text : Cut(canvas, text, width, style);

    private static string Cut(ICanvas canvas, ReadOnlySpan<char> text, double width, TextStyle style)
    {
        var length = text.TrimEnd().Length;
        while (length > 1 && canvas.Width(text[..length], style) + canvas.Width("…", style) > width) length--;
        return string.Concat(text[..length].TrimEnd(), "…");
    }
}
