using CalWater.Billing.Bills;
using CalWater.Web.Downloads;
using CalWater.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>Bills as rows: one for each bill, or one for each line of a bill. Headings are in the page's language.</summary>
internal sealed class BillCsv(IStringLocalizer<BillCsv> text)
{
    private static readonly string[] BillHeadings =
    [
        "BillNumber", "AccountNumber", "BillDate", "DueDate", "CsvPeriodFrom", "CsvPeriodTo", "CsvCcf", "PreviousBalance", "CsvPayments",
        "CurrentCharges", "BillTotal", "CsvReplaces", "CsvReplacedBy"
    ];

    private static readonly string[] LineHeadings =
    [
        "BillNumber", "AccountNumber", "BillDate", "CsvPeriodFrom", "CsvPeriodTo", "CsvLine", "CsvKind", "Charge", "Tier", "CsvCcf", "Rate", "Meter",
        "CsvLineFrom", "CsvLineTo", "CsvSchedule", "Amount", "CurrentCharges", "BillTotal"
    ];

    public async Task WriteBillsAsync(IAsyncEnumerable<Bill> bills, Stream output, CancellationToken cancellation)
    {
        await using var csv = new SpreadsheetCsv(output);
        await csv.WriteAsync([.. BillHeadings.Select(heading => text[heading].Value)]);
        await foreach (var bill in bills.WithCancellation(cancellation))
            await csv.WriteAsync(
                bill.Number.Value, bill.Account.ToDisplay(), bill.IssuedOn, bill.DueOn, bill.Period.From, bill.Period.To, bill.UsageCcf,
                bill.PreviousBalance, bill.Payments, bill.CurrentCharges, bill.TotalDue, bill.Replaces?.Value, bill.ReplacedBy?.Value);
    }

    public async Task WriteLinesAsync(IAsyncEnumerable<Bill> bills, Stream output, CancellationToken cancellation)
    {
        await using var csv = new SpreadsheetCsv(output);
        await csv.WriteAsync([.. LineHeadings.Select(heading => text[heading].Value)]);
        await foreach (var bill in bills.WithCancellation(cancellation))
            foreach (var line in bill.Lines)
                await csv.WriteAsync(
                    bill.Number.Value, bill.Account.ToDisplay(), bill.IssuedOn, bill.Period.From, bill.Period.To, line.Line, text[$"Kind{line.Kind}"].Value,
                    line.Description(PageLanguage.Current), line.Tier, line.QuantityCcf, line.Rate, line.MeterNumber, line.Days?.From, line.Days?.To,
                    line.Schedule, line.Amount, bill.CurrentCharges, bill.TotalDue);
    }
}
