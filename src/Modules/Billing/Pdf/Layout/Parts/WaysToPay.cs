using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>How to pay this bill, and the Customer Center for everything else.</summary>
internal static class WaysToPay
{
    public static void Draw(Column column, BillDraft draft)
    {
        if (draft.Balance == Balance.Owed) Ways(column, draft);
        Center(column, draft);
    }

    private static void Ways(Column column, BillDraft draft)
    {
        column.Heading(draft.Words["HowToPay"]);
        if (draft.Facts.PayUrl is { } address) Online(column, draft, address);
        column.List(draft.CanPayOnline ? Offline(draft) : Closed(draft), Typography.Body);
        column.Space(9);
    }

    private static void Online(Column column, BillDraft draft, string address)
    {
        var top = column.Y;
        using (column.Canvas.As(Role.Paragraph))
        using (column.Canvas.As(Role.Link))
        {
            column.Lines(draft.Words["Online"], draft.Words.Format("OnlineText", draft.Portal), Typography.Body);
            column.Canvas.Link(new(column.X, top, column.Width, column.Y - top), address, draft.Words["PayLink"]);
        }
        column.Space(3);
    }

    private static IEnumerable<(string, string)> Offline(BillDraft draft)
    {
        if (draft.Facts.AutoPay is { } autoPay) yield return (draft.Words["AutoPay"], autoPay);
        yield return (draft.Words["ByPhone"], draft.Words.Format("ByPhoneText", draft.Phone));
        yield return (draft.Words["ByMail"], draft.Words["ByMailText"]);
    }

    private static IEnumerable<(string, string)> Closed(BillDraft draft) =>
        [(draft.Words["Closed"], draft.Words.Format("ClosedText", draft.Phone))];

    private static void Center(Column column, BillDraft draft)
    {
        var center = draft.Bill.Center;
        column.Heading(draft.Words["CustomerCenter"]);
        TwoLines(column, center.Name, Typography.Strong);
        column.Paragraph(center.Phone);
        if (center.Hours(draft.Words.Language) is { } hours) TwoLines(column, hours, Typography.Body);
        TwoLines(column, center.Address, Typography.Body);
    }

    /// <summary>At most: what follows must stay above the perforation.</summary>
    private static void TwoLines(Column column, string text, TextStyle style)
    {
        var height = Math.Min(2, LineBreaker.Count(column.Canvas, text, style, column.Width)) * style.Leading();
        using (column.Canvas.As(Role.Paragraph))
            Fitted.Lines(column.Canvas, [text], new(column.X, column.Y, column.Width, height + 0.1), style, Palette.Text);
        column.Space(height);
    }
}
