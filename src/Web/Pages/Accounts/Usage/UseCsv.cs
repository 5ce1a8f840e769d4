using CalWater.Billing.Bills;
using CalWater.Billing.Usage;
using CalWater.Web.Downloads;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.Usage;

/// <summary>Water by month as rows, of one account or of many. Headings are in the page's language.</summary>
internal sealed class UseCsv(IStringLocalizer<UseCsv> text)
{
    private static readonly string[] Headings = ["AccountNumber", "Month", "CsvFrom", "CsvTo", "CsvDays", "CsvCcf", "Gallons", "CsvGallonsADay", "CsvEstimated"];

    /// <param name="reads">By account.</param>
    /// <param name="days">Months are told whose last read is on one of them.</param>
    public async Task WriteAsync(IAsyncEnumerable<MeterRead> reads, Period days, Stream output, CancellationToken cancellation)
    {
        await using var csv = new SpreadsheetCsv(output);
        await csv.WriteAsync([.. Headings.Select(heading => text[heading].Value)]);
        var ofAccount = new List<MeterRead>();
        await foreach (var read in reads.WithCancellation(cancellation))
        {
            if (ofAccount.Count > 0 && ofAccount[0].Account != read.Account) await WriteAsync(csv, ofAccount, days);
            ofAccount.Add(read);
        }

        await WriteAsync(csv, ofAccount, days);
    }

    private async Task WriteAsync(SpreadsheetCsv csv, List<MeterRead> ofAccount, Period days)
    {
        foreach (var month in UseHistory.Of(ofAccount).Months.Where(month => days.Contains(month.Days.To)))
            await csv.WriteAsync(
                ofAccount[0].Account.ToDisplay(), $"{month.Year:0000}-{month.Month:00}", month.Days.From, month.Days.To, month.Days.Days,
                month.Ccf, month.Gallons, Math.Round(month.GallonsADay, 1), text[month.IsEstimated ? "Yes" : "No"].Value);
        ofAccount.Clear();
    }
}
