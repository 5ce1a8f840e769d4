using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Downloads;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>The bills of the list as PDFs in one ZIP file: those that were ticked, or all of them.</summary>
[OpensTo(AccountRight.Read)]
internal sealed class ZipModel(BillPdfs pdfs) : AccountPageModel
{
    /// <param name="bill">The numbers that were ticked.</param>
    public IActionResult OnGet(string[] bill)
    {
        var (account, asked) = (Account, AskedDays.Of(Request.Query));
        return new StreamedFile(ZipDownload.Type, "calwater-bills.zip", (output, cancellation) =>
            pdfs.WriteAsync(account, asked.Days, bill.Select(number => new BillNumber(number)).ToHashSet(), output, cancellation));
    }
}
