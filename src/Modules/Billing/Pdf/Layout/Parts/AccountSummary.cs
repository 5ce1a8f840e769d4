using CalWater.Billing.Bills;
using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>From the previous balance to the amount due, each kind of charge in one line.</summary>
internal static class AccountSummary
{
    private const double RowHeight = 16;

    public static void Draw(Column column, BillDraft draft)
    {
        column.Heading(draft.Words["AccountSummary"]);
        using var table = column.Canvas.As(Role.Table);
        foreach (var (label, amount, style) in Rows(draft)) Row(column, label, amount, style);
        TotalRow(column, draft);
    }

    private static IEnumerable<(string Label, Money Amount, TextStyle Style)> Rows(BillDraft draft)
    {
        var (bill, words) = (draft.Bill, draft.Words);
        yield return (words["PreviousBalance"], bill.PreviousBalance, Typography.Body);
        yield return (words["PaymentsReceived"], -bill.Payments, Typography.Body);
        foreach (var kind in bill.Lines.GroupBy(line => line.Kind).OrderBy(kind => kind.Key))
            yield return (LabelOf(kind.Key, draft), kind.Sum(line => line.Amount), Typography.Body);
        yield return (words["CurrentCharges"], bill.CurrentCharges, Typography.Strong);
    }

    private static string LabelOf(BillLineKind kind, BillDraft draft) => kind switch
    {
        BillLineKind.Quantity => draft.Words.Format("Quantity", Words.Number(draft.Bill.UsageCcf)),
        BillLineKind.Discount when draft.Bill.HasOnlyCapDiscount => draft.Words["CapDiscount"],
        _ => draft.Words[kind.ToString()]
    };

    private static void TotalRow(Column column, BillDraft draft)
    {
        using (column.Canvas.As(Role.Artifact))
            column.Canvas.Line(column.X, column.Y, column.Right, column.Y, Palette.Water, 1);
        column.Space(2);
        Row(column, draft.Words[draft.Balance == Balance.Credit ? "CreditBalance" : "AmountDue"], draft.Bill.TotalDue, new(Face.Bold, 11));
    }

    private static void Row(Column column, string label, Money amount, TextStyle style)
    {
        var baseline = column.Y + 11.5;
        using (column.Canvas.As(Role.Row))
        {
            using (column.Canvas.As(Role.HeaderCell, new(Scope: Scope.Row)))
                column.Canvas.Text(label, column.X, baseline, style, Palette.Text);
            var text = amount.ToString();
            using (column.Canvas.As(Role.Cell))
                column.Canvas.Text(text, column.Right - column.Canvas.Width(text, style), baseline, style, Palette.Text);
        }
        column.Space(RowHeight);
    }
}
