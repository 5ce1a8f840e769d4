using System.Globalization;
using CalWater.Billing.Bills;
using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>Every charge and credit in a line of its own, and their sum.</summary>
internal static class ChargeLines
{
    public static void Draw(ICanvas canvas, Flow flow, BillDraft draft)
    {
        var words = draft.Words;
        flow.Need(Typography.Heading.Leading() + Table.Smallest);
        flow.Column.Heading(words["Charges"]);
        if (draft.Schedules is [var schedule]) flow.Column.Paragraph(words.Format("Schedule", schedule), Typography.Small, Palette.Muted);
        new Table(canvas, flow,
        [
            new(words["Charge"], 268), new(words["Tier"], 32, Right: true), new(words["QuantityCcf"], 40, Right: true),
            new(words["Rate"], 96, Right: true), new(words["Amount"], 80, Right: true)
        ]).Draw([.. draft.Bill.Lines.Select(line => Row(line, draft))], [words["CurrentCharges"], "", "", "", draft.Bill.CurrentCharges.ToString()]);
        flow.Column.Space(16);
    }

    private static TableCell[] Row(BillLine line, BillDraft draft) =>
    [
        new(line.Description(draft.Words.Language), Note(line, draft)),
        line.Tier?.ToString(CultureInfo.InvariantCulture) ?? "",
        line.QuantityCcf is { } ccf ? Words.Number(ccf) : "",
        line.Rate is { } rate ? RateOf(rate, line, draft.Words) : "",
        line.Amount.ToString()
    ];

    private static string RateOf(decimal rate, BillLine line, Words words) =>
        "$" + rate.ToString("0.00##", CultureInfo.InvariantCulture) + " " + words[line.Kind == BillLineKind.Service ? "PerMonth" : "PerCcf"];

    /// <summary>The days and the meter of a line, where the bill has more than one of a kind, and its schedule where the bill has several.</summary>
    private static string? Note(BillLine line, BillDraft draft)
    {
        string?[] parts =
        [
            line.Days is { } days ? draft.Range("LineDays", days) : null,
            line.MeterNumber is { } meter && draft.Bill.Reads.Count > 1 ? draft.Words.Format("LineMeter", meter) : null,
            draft.Schedules.Count > 1 ? line.Schedule : null
        ];
        var known = parts.OfType<string>().ToArray();
        return known.Length == 0 ? null : string.Join(" · ", known);
    }
}
