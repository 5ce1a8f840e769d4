using CalWater.Billing.Pdf.Drawing;
using CalWater.Billing.Pdf.Layout.Parts;

namespace CalWater.Billing.Pdf.Layout;

/// <summary>Lays a bill out: page 1 is what to pay and how, the pages after it are why.</summary>
internal static class BillLayout
{
    private const double SecondBand = 252, Footing = 12;

    public static void Draw(ICanvas canvas, BillDraft draft)
    {
        canvas.AddPage();
        Letterhead.Draw(canvas, draft.Facts.UtilityName, draft.Words["Title"]);
        AccountFacts.Draw(canvas, draft);
        AmountPanel.Draw(canvas, draft);
        var overleaf = DrawSecondBand(canvas, draft);
        PaymentStub.Draw(canvas, draft);
        DrawDetails(canvas, draft, overleaf);
        RunningHeads.Draw(canvas, draft);
    }

    /// <returns>Whether the message did not fit and must follow overleaf.</returns>
    private static bool DrawSecondBand(ICanvas canvas, BillDraft draft)
    {
        var main = new Column(canvas, Sheet.Left, SecondBand, Sheet.MainWidth);
        var aside = new Column(canvas, Sheet.Aside, SecondBand, Sheet.AsideWidth);
        AccountSummary.Draw(main, draft);
        WaysToPay.Draw(aside, draft);
        if (!Messages.Any(draft)) return false;
        main.Space(12);
        var overleaf = main.Y + Messages.Height(canvas, draft, main.Width) > Sheet.Perforation - Footing;
        if (overleaf) Messages.DrawHint(main, draft);
        else Messages.Draw(main, draft);
        return overleaf;
    }

    private static void DrawDetails(ICanvas canvas, BillDraft draft, bool messageFirst)
    {
        var flow = new Flow(canvas, Sheet.Body);
        flow.NewPage();
        if (messageFirst)
        {
            Messages.Draw(flow.Column, draft);
            flow.Column.Space(14);
        }
        MeterReads.Draw(canvas, flow, draft);
        ChargeLines.Draw(canvas, flow, draft);
        WaterUse.Draw(canvas, flow, draft);
        Explanations.Draw(canvas, flow, draft);
    }
}
