using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>What is owed and until when: the first thing the eye should find.</summary>
internal static class AmountPanel
{
    private static readonly Box Area = new(Sheet.Aside, 82, Sheet.AsideWidth, 152);
    private static readonly TextStyle Label = new(Face.Regular, 10), Largest = new(Face.Bold, 32), Large = new(Face.Bold, 17);

    public static void Draw(ICanvas canvas, BillDraft draft)
    {
        using (canvas.As(Role.Artifact)) canvas.Fill(Outline.Rounded(Area, 6), Palette.Tint);
        var column = new Column(canvas, Area.X + 14, Area.Y + 16, Area.Width - 28);
        var words = draft.Words;
        Big(column, words[draft.Balance == Balance.Credit ? "CreditBalance" : "AmountDue"], draft.TotalAmount, Largest, 40);
        column.Space(9);
        if (draft.Balance == Balance.Owed) Owed(column, draft);
        else Settled(column, draft);
    }

    private static void Owed(Column column, BillDraft draft)
    {
        Big(column, draft.Words["DueDate"], draft.Words.LongDate(draft.Bill.DueOn), Large, 24);
        column.Space(3);
        column.Paragraph(draft.Carried.IsPositive ? draft.Words.Format("EarlierBills", draft.Carried) : draft.Words["PastDueAfter"], Typography.Small, Palette.Muted);
    }

    private static void Settled(Column column, BillDraft draft)
    {
        var credit = draft.Balance == Balance.Credit;
        using (column.Canvas.As(Role.Paragraph))
            Fitted.Line(column.Canvas, draft.Words[credit ? "DoNotPay" : "NothingToPay"], new(column.X, column.Y, column.Width, 24), Large, Palette.Water);
        column.Space(30);
        column.Paragraph(draft.Words[credit ? "CreditStays" : "NothingIsDue"], Typography.Body, Palette.Text);
    }

    private static void Big(Column column, string label, string value, TextStyle style, double height)
    {
        using var paragraph = column.Canvas.As(Role.Paragraph);
        column.Lines(label + " ", Label, Palette.Muted);
        Fitted.Line(column.Canvas, value, new(column.X, column.Y, column.Width, height), style, Palette.Water);
        column.Space(height);
    }
}
