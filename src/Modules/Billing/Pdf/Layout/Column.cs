using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout;

/// <summary>A column of text that fills from the top down. All lengths are points.</summary>
internal sealed class Column(ICanvas canvas, double x, double y, double width)
{
    public ICanvas Canvas => canvas;
    public double X => x;
    public double Width => width;
    public double Right => x + width;

    /// <summary>The top of what comes next.</summary>
    public double Y { get; set; } = y;

    public void Space(double points) => Y += points;

    public void Heading(string text)
    {
        using (canvas.As(Role.Heading)) Lines(text, Typography.Heading, Palette.Water);
        Space(3);
    }

    public void Paragraph(string text) => Paragraph(text, Typography.Body, Palette.Text);

    public void Paragraph(string text, TextStyle style, Ink ink)
    {
        using (canvas.As(Role.Paragraph)) Lines(text, style, ink);
    }

    /// <summary>A paragraph that begins with words set in bold.</summary>
    public void Paragraph(string lead, string text, TextStyle style)
    {
        using (canvas.As(Role.Paragraph)) Lines(lead, text, style);
    }

    public void List(IEnumerable<(string Lead, string Text)> items, TextStyle style)
    {
        using var list = canvas.As(Role.List);
        foreach (var (lead, text) in items)
        {
            using (canvas.As(Role.ListItem))
            using (canvas.As(Role.ListBody)) Lines(lead, text, style);
            Space(3);
        }
    }

    /// <summary>A small label above its value.</summary>
    public void Fact(string label, string value, TextStyle style)
    {
        using var paragraph = canvas.As(Role.Paragraph);
        Lines(label + " ", Typography.Label, Palette.Muted);
        Lines(value, style, Palette.Text);
    }

    /// <summary>Lines in the role that is open.</summary>
    public void Lines(string text, TextStyle style, Ink ink, double indent = 0)
    {
        foreach (var line in new LineBreaker(canvas, text, style, width, indent))
        {
            canvas.Text(text.AsSpan(line), x + indent, Y + style.Drop(), style, ink);
            Y += style.Leading();
            indent = 0;
        }
    }

    /// <summary>The height that the text would take.</summary>
    public double HeightOf(string text, TextStyle style) =>
        LineBreaker.Count(canvas, text, style, width) * style.Leading();

    /// <summary>Lines that begin with words in bold, in the role that is open.</summary>
    public void Lines(string lead, string text, TextStyle style)
    {
        var bold = style with { Face = Face.Bold };
        canvas.Text(lead + " ", x, Y + style.Drop(), bold, Palette.Text);
        Lines(text, style, Palette.Text, canvas.Width(lead + " ", bold));
    }
}
