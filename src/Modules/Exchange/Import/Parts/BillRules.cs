using CalWater.Database.Bulk;
using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Import.Parts;

/// <summary>What a bill and a line must keep to by themselves.</summary>
internal static class BillRules
{
    public static bool Accept(BatchFolder batch, Imported<BillRow> row)
    {
        var bill = row.Row;
        var total = bill.PreviousBalance - bill.Payments + bill.CurrentCharges;
        return Holds(bill.PeriodFrom <= bill.PeriodTo, "period_to", FieldText.Of(bill.PeriodTo), new(FaultCode.PeriodEndsEarly, FieldText.Of(bill.PeriodFrom)))
            & Holds(bill.IssuedOn <= bill.DueOn, "due_on", FieldText.Of(bill.DueOn), new(FaultCode.DueEarly, FieldText.Of(bill.IssuedOn)))
            & Holds(bill.TotalDue == total, "total_due", bill.TotalDue.ToPlainString(), new(FaultCode.TotalDueDiffers, total.ToPlainString()));

        bool Holds(bool rule, string column, string value, FaultReason reason)
        {
            if (!rule) batch.FaultyRow(BillRow.File.Name, row.FileLine, column, value, reason, bill.BillNumber);
            return rule;
        }
    }

    public static bool Accept(BatchFolder batch, Imported<BillLineRow> row)
    {
        var line = row.Row;
        var holds = line is { From: null, To: null } || line.From <= line.To;
        if (!holds)
            batch.FaultyRow(BillLineRow.File.Name, row.FileLine, "to", line.To is { } to ? FieldText.Of(to) : "",
                new(FaultCode.DaysDiffer), line.BillNumber);
        return holds;
    }
}
