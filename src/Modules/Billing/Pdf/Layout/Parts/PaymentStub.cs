using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>The part of page 1 that travels back with a check: below the perforation, 3.5 inches from the foot.</summary>
internal static class PaymentStub
{
    private const double Top = Sheet.Perforation, Middle = 300, QrSize = 98, QrLeft = Sheet.Right + 9 - QrSize;

    // The remit address shows in the window however the stub has slipped: 1/2 to 1 inch from the foot.
    private static readonly Box Window = new(Sheet.WindowLeft, Letter.Height - 74, Sheet.WindowWidth, 40);

    public static void Draw(ICanvas canvas, BillDraft draft)
    {
        using var section = canvas.As(Role.Section);
        Perforation(canvas, draft);
        Facts(canvas, draft);
        if (draft.Balance == Balance.Owed) Payment(canvas, draft);
        else new Column(canvas, Middle, Top + 34, Sheet.Right - Middle).Paragraph(draft.Words["NoPaymentNeeded"]);
    }

    private static void Perforation(ICanvas canvas, BillDraft draft)
    {
        using (canvas.As(Role.Artifact)) canvas.Line(18, Top, Letter.Width - 18, Top, Palette.Muted, 0.8, new Dash(3, 3));
        if (draft.Balance != Balance.Owed) return;
        var style = new TextStyle(Face.Regular, 7.5);
        using (canvas.As(Role.Paragraph))
            canvas.Text(draft.Words["Detach"], (Letter.Width - canvas.Width(draft.Words["Detach"], style)) / 2, Top + 10, style, Palette.Muted);
    }

    private static void Facts(ICanvas canvas, BillDraft draft)
    {
        var (bill, words) = (draft.Bill, draft.Words);
        var width = Middle - Sheet.Left - 24;
        var column = new Column(canvas, Sheet.Left, Top + 26, width);
        column.Heading(words["PaymentStub"]);
        column.Space(3);
        AccountFacts.Fact(canvas, words["AccountNumber"], bill.Account.ToDisplay(), new(Sheet.Left, column.Y, width / 2, 13));
        AccountFacts.Fact(canvas, words["BillNumber"], bill.Number.Value, new(Sheet.Left + width / 2, column.Y, width / 2, 13));
        using var paragraph = canvas.As(Role.Paragraph);
        Fitted.Lines(canvas, [bill.Customer.Name, draft.Place], new(Sheet.Left, column.Y + 32, width, 50), Typography.Body, Palette.Text);
    }

    private static void Payment(ICanvas canvas, BillDraft draft)
    {
        var column = new Column(canvas, Middle, Top + 24, QrLeft - Middle - 24);
        Row(column, draft.Words["AmountDue"], draft.TotalAmount, new(Face.Bold, 20), 30);
        Row(column, draft.Words["DueDate"], draft.Words.LongDate(draft.Bill.DueOn), new(Face.Bold, 12), 23);
        Enclosed(column, draft);
        column.Paragraph(draft.Words.Format("PayableTo", draft.Facts.RemitTo[0]), Typography.Small, Palette.Muted);
        if (draft.Facts.PayUrl is { } address) Qr(canvas, draft, address);
        using (canvas.As(Role.Paragraph)) Fitted.Lines(canvas, draft.Facts.RemitTo, Window, new(Face.Regular, 9.5), Palette.Text);
        ScanLine.Draw(canvas, draft.Bill);
    }

    private static void Row(Column column, string label, string value, TextStyle style, double height)
    {
        using var paragraph = column.Canvas.As(Role.Paragraph);
        column.Lines(label + " ", Typography.Label, Palette.Muted);
        Fitted.Line(column.Canvas, value, new(column.X, column.Y, column.Width, height - 4), style, Palette.Text);
        column.Space(height);
    }

    private static void Enclosed(Column column, BillDraft draft)
    {
        column.Paragraph(draft.Words["AmountEnclosed"], Typography.Label, Palette.Muted);
        column.Space(2);
        using (column.Canvas.As(Role.Artifact))
        {
            column.Canvas.Stroke(Outline.Rectangle(new(column.X, column.Y, column.Width, 22)), Palette.Text, 0.8);
            column.Canvas.Text("$", column.X + 7, column.Y + 15, Typography.Body, Palette.Muted);
        }
        column.Space(26);
    }

    private static void Qr(ICanvas canvas, BillDraft draft, string address)
    {
        var box = new Box(QrLeft, Top + 24, QrSize, QrSize);
        using (canvas.As(Role.Figure, new(draft.Words["QrAlternative"], box))) QrFigure.Draw(canvas, address, box);
        using (canvas.As(Role.Paragraph))
            new Column(canvas, box.X + 9, box.Bottom - 5, box.Width - 18).Lines(draft.Words["ScanToPay"], Typography.Label, Palette.Text);
    }
}
