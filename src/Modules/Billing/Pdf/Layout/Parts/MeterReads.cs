using CalWater.Billing.Bills;
using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>What the meters showed at both ends of the period.</summary>
internal static class MeterReads
{
    public static void Draw(ICanvas canvas, Flow flow, BillDraft draft)
    {
        if (draft.Bill.Reads.Count == 0) return;
        var words = draft.Words;
        flow.Need(Typography.Heading.Leading() + Table.Smallest);
        flow.Column.Heading(words["MeterReads"]);
        new Table(canvas, flow,
        [
            new(words["Meter"], 88), new(words["PreviousRead"], 112, Right: true), new(words["CurrentRead"], 112, Right: true),
            new(words["ReadKind"], 70, Right: true), new(words["UseCcf"], 69, Right: true), new(words["UseGallons"], 65, Right: true)
        ]).Draw([.. draft.Bill.Reads.Select(read => Row(read, words))]);
        if (draft.HasEstimate) Note(flow, words);
        flow.Column.Space(14);
    }

    private static TableCell[] Row(BilledRead read, Words words) =>
    [
        read.MeterNumber,
        new(Words.Number(read.Previous), words.ShortDate(read.PreviousOn)),
        new(Words.Number(read.Current), words.ShortDate(read.CurrentOn)),
        words[read.Kind.ToString()],
        Words.Number(read.UsageCcf),
        Words.Number(Water.Gallons(read.UsageCcf))
    ];

    private static void Note(Flow flow, Words words)
    {
        flow.Column.Space(4);
        flow.Need(2 * Typography.Small.Leading());
        flow.Column.Paragraph(words["EstimatedNote"], Typography.Small, Palette.Muted);
    }
}
