using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>What the utility has to say with this bill. It stands above the stub, or overleaf when it is long.</summary>
internal static class Messages
{
    private const double Inset = 12;

    public static bool Any(BillDraft draft) => draft.Message is not null || draft.Bill.Replaces is not null;

    /// <summary>The height of the panel in a column of the width.</summary>
    public static double Height(ICanvas canvas, BillDraft draft, double width)
    {
        var inner = new Column(canvas, 0, 0, width - 2 * Inset);
        var height = Typography.Heading.Leading() + 3 + 2 * 9;
        if (draft.Bill.Replaces is not null) height += inner.HeightOf(Replaces(draft), Typography.Strong) + 2;
        return draft.Message is { } message ? height + inner.HeightOf(message, Typography.Body) : height;
    }

    public static void Draw(Column column, BillDraft draft) => Panel(column, draft, Height(column.Canvas, draft, column.Width), inner =>
    {
        if (draft.Bill.Replaces is not null)
        {
            inner.Paragraph(Replaces(draft), Typography.Strong, Palette.Text);
            inner.Space(2);
        }
        if (draft.Message is { } message) inner.Paragraph(message);
    });

    /// <summary>Says that the message is on page 2.</summary>
    public static void DrawHint(Column column, BillDraft draft) =>
        Panel(column, draft, Typography.Heading.Leading() + 3 + 18 + Typography.Body.Leading(), inner => inner.Paragraph(draft.Words["MessageOverleaf"]));

    private static string Replaces(BillDraft draft) => draft.Words.Format("Replaces", draft.Bill.Replaces) + " " + draft.Words["ReplacesText"];

    private static void Panel(Column column, BillDraft draft, double height, Action<Column> content)
    {
        using (column.Canvas.As(Role.Artifact))
            column.Canvas.Fill([new Box(column.X, column.Y, 3, height)], Palette.Water);
        var inner = new Column(column.Canvas, column.X + Inset, column.Y + 7, column.Width - 2 * Inset);
        inner.Heading(draft.Words["Messages"]);
        content(inner);
        column.Space(height);
    }
}
