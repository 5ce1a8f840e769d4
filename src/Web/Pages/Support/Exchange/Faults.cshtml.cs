using CalWater.Exchange.Deliveries;
using CalWater.Web.Pages.Support.Accounts;
using CalWater.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace CalWater.Web.Pages.Support.Exchange;

/// <summary>All faults of a batch, for a spreadsheet.</summary>
internal sealed class FaultsModel(IDeliveries deliveries, SupportRecord record) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string delivery, CancellationToken cancellation)
    {
        if (await deliveries.FindAsync(delivery, cancellation) is not { } found) return NotFound();
        await record.BatchOpenedAsync(found.Id);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"faults-{found.Id}.csv" }.ToString();
        await using var writer = new StreamWriter(Response.Body);
        await FaultCsv.WriteAsync(writer, deliveries.FaultsAsync(found.Id), PageLanguage.Current, cancellation);
        return new EmptyResult();
    }
}
