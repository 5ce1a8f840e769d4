using CalWater.Billing.Usage;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Downloads;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.Usage;

/// <summary>All months on file, for a spreadsheet.</summary>
[OpensTo(AccountRight.Read)]
internal sealed class CsvModel(IMeterReads reads, UseCsv csv) : AccountPageModel
{
    public IActionResult OnGet()
    {
        var account = Account.Number;
        return new StreamedFile(SpreadsheetCsv.Type, "calwater-usage.csv", (output, cancellation) =>
            csv.WriteAsync(reads.ReadAsync([account], cancellation), new(DateOnly.MinValue, DateOnly.MaxValue), output, cancellation));
    }
}
