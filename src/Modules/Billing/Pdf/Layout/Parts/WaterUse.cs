using System.Globalization;
using CalWater.Billing.Bills;
using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>Up to 13 months of use as a chart, and what it means in gallons.</summary>
internal static class WaterUse
{
    private const double ChartWidth = 322, ChartHeight = 104, Gap = 24;

    public static double Height { get; } = Typography.Heading.Leading() + 3 + ChartHeight + 22;

    public static void Draw(ICanvas canvas, Flow flow, BillDraft draft)
    {
        flow.Need(Height);
        flow.Column.Heading(draft.Words["WaterUse"]);
        var top = flow.Column.Y;
        if (draft.Bill.Usage.Count < 2) flow.Column.Paragraph(draft.Words["NoHistory"]);
        else Chart(canvas, draft, new(Sheet.Left, top + 12, ChartWidth, ChartHeight));
        if (draft.Bill.Usage.Count >= 2) Comparisons(new Column(canvas, Sheet.Left + ChartWidth + Gap, top + 4, Sheet.Width - ChartWidth - Gap), draft);
        flow.Column.Y = draft.Bill.Usage.Count < 2 ? flow.Column.Y + 16 : top + ChartHeight + 22;
    }

    private static void Chart(ICanvas canvas, BillDraft draft, Box box)
    {
        var year = draft.Bill.Usage[^1].Year;
        var alternative = draft.Words.Format("ChartAlternative", string.Join("; ", draft.Bill.Usage.Select(month => Spoken(month, draft.Words))));
        using var figure = canvas.As(Role.Figure, new(alternative, box with { Y = box.Y - 12, Height = box.Height + 12 }));
        Key(canvas, draft, box, year);
        new BarChart(canvas, box).Draw([.. draft.Bill.Usage.Select((month, i) => new Bar(
            draft.Words.ShortMonth(month.Month), month.Year.ToString(CultureInfo.InvariantCulture), month.Ccf, month.Year == year, i == draft.Bill.Usage.Count - 1))]);
    }

    private static void Key(ICanvas canvas, BillDraft draft, Box box, int year)
    {
        var (x, baseline) = (box.X, box.Y - 4);
        canvas.Text(draft.Words["ChartUnit"], x, baseline, Typography.Label, Palette.Muted);
        x += canvas.Width(draft.Words["ChartUnit"], Typography.Label) + 16;
        foreach (var each in draft.Bill.Usage.Select(month => month.Year).Distinct())
        {
            BarChart.DrawKey(canvas, x, baseline, each == year);
            var text = each.ToString(CultureInfo.InvariantCulture);
            canvas.Text(text, x + 11, baseline, Typography.Label, Palette.Text);
            x += canvas.Width(text, Typography.Label) + 26;
        }
    }

    private static string Spoken(MonthlyUsage month, Words words) =>
        string.Create(CultureInfo.InvariantCulture, $"{words.ShortMonth(month.Month)} {month.Year}: {month.Ccf}");

    private static void Comparisons(Column column, BillDraft draft)
    {
        var (bill, words) = (draft.Bill, draft.Words);
        var strong = new TextStyle(Face.Bold, 10);
        column.Fact(words["ThisBill"], Both(bill.UsageCcf, words), strong);
        column.Space(6);
        column.Fact(words["EachDay"], words.Format("GallonsDay", Words.Number(Water.GallonsADay(bill.UsageCcf, bill.Period.Days))), strong);
        column.Space(6);
        var last = bill.Usage[^1];
        if (bill.Usage.FirstOrDefault(month => month.Year == last.Year - 1 && month.Month == last.Month) is { } yearAgo)
            column.Fact(words["YearAgo"], Both(yearAgo.Ccf, words), strong);
    }

    private static string Both(int ccf, Words words) => words.Format("CcfGallons", Words.Number(ccf), Words.Number(Water.Gallons(ccf)));
}
