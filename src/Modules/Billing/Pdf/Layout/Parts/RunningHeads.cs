using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>Which bill a loose page belongs to, and the page's number. Readers that speak pass over it.</summary>
internal static class RunningHeads
{
    public static void Draw(ICanvas canvas, BillDraft draft)
    {
        for (var page = 1; page <= canvas.Pages; page++)
        {
            canvas.TurnTo(page);
            using (canvas.As(Role.Pagination)) DrawOn(canvas, draft, page);
        }
    }

    private static void DrawOn(ICanvas canvas, BillDraft draft, int page)
    {
        if (page > 1)
        {
            var head = $"{draft.Facts.UtilityName} · {draft.Words["AccountNumber"]} {draft.Bill.Account.ToDisplay()} · {draft.Words["BillNumber"]} {draft.Bill.Number}";
            Fitted.Line(canvas, head, new(Sheet.Left, 34, Sheet.Width - 80, 14), Typography.Label, Palette.Muted);
            canvas.Line(Sheet.Left, 52, Sheet.Right, 52, Palette.Rule, 0.6);
        }
        var number = draft.Words.Format("PageOf", page, canvas.Pages);
        var box = page > 1 ? new Box(Sheet.Right - 80, 34, 80, 14) : new Box(Sheet.Right - 80, Sheet.Perforation - 16, 80, 14);
        Fitted.Line(canvas, number, box, Typography.Label, Palette.Muted, right: true);
    }
}
