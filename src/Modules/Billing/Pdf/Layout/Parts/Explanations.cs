using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>The bill's terms, and what to do about a bill that is wrong or cannot be paid.</summary>
internal static class Explanations
{
    private const double Gap = 22, Inset = 10;
    // The law takes more words than the terms do, so that all three end at about the same height.
    private static readonly double[] Widths = [130, 152, Sheet.Width - 130 - 152 - 2 * Gap];
    private static readonly string[] Terms = ["Ccf", "Service", "Tier", "Surcharge", "Cap"];

    public static void Draw(ICanvas canvas, Flow flow, BillDraft draft)
    {
        flow.Need(Height(new Sketch(canvas), draft));
        using (canvas.As(Role.Artifact)) canvas.Line(Sheet.Left, flow.Column.Y, Sheet.Right, flow.Column.Y, Palette.Rule, 0.8);
        DrawColumns(canvas, draft, flow.Column.Y + Inset);
    }

    /// <summary>The height that the tallest column takes.</summary>
    private static double Height(ICanvas sketch, BillDraft draft) => Inset + DrawColumns(sketch, draft, 0);

    private static double DrawColumns(ICanvas canvas, BillDraft draft, double top)
    {
        var x = Sheet.Left;
        var columns = Widths.Select(width => new Column(canvas, (x += width + Gap) - width - Gap, top, width)).ToArray();
        Glossary(columns[0], draft.Words);
        Dispute(columns[1], draft);
        CannotPay(columns[2], draft);
        return columns.Max(column => column.Y);
    }

    private static void Glossary(Column column, Words words)
    {
        column.Heading(words["Words"]);
        string[] terms = column.Canvas.HasStandIns ? [.. Terms, "StandIn"] : Terms;
        column.List(terms.Select(term => (words[term + "Term"], words[term + "Text"])), Typography.Small);
    }

    private static void Dispute(Column column, BillDraft draft)
    {
        var words = draft.Words;
        column.Heading(words["Dispute"]);
        foreach (var text in new[] { words.Format("DisputeCall", draft.Phone), words["DisputeWhere"], words["DisputeDeposit"] })
        {
            column.Paragraph(text, Typography.Small, Palette.Text);
            column.Space(3);
        }
    }

    private static void CannotPay(Column column, BillDraft draft)
    {
        var words = draft.Words;
        column.Heading(words["CannotPay"]);
        column.Paragraph(words.Format("CannotPayCall", draft.Phone), Typography.Small, Palette.Text);
        if (!draft.IsHome) return;
        column.Space(3);
        column.Paragraph(ShutOffLaw(draft), Typography.Small, Palette.Text);
        column.Space(3);
        column.Paragraph(words.Format("ShutOffPolicy", draft.Portal + "/policies/shut-off"), Typography.Small, Palette.Text);
    }

    private static string ShutOffLaw(BillDraft draft) => draft switch
    {
        { Balance: not Balance.Owed } => draft.Words["ShutOffLaw"],
        { Carried.IsPositive: true } => draft.Words.Format("ShutOffCarried", draft.Words.LongDate(draft.EarliestShutOff), draft.Carried),
        _ => draft.Words.Format("ShutOff", draft.Words.LongDate(draft.EarliestShutOff))
    };
}
