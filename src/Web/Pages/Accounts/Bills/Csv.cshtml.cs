using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Downloads;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>The bills of the list with all their lines, for a spreadsheet.</summary>
[OpensTo(AccountRight.Read)]
internal sealed class CsvModel(ReadableBills bills, BillCsv csv) : AccountPageModel
{
    public IActionResult OnGet()
    {
        var (account, asked) = (Account.Number, AskedDays.Of(Request.Query));
        return new StreamedFile(SpreadsheetCsv.Type, "calwater-bills.csv", (output, cancellation) =>
            csv.WriteLinesAsync(bills.ReadAsync(account, asked.Days, cancellation), output, cancellation));
    }
}
