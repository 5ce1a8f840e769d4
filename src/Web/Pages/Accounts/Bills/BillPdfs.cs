using System.IO.Compression;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Billing.Issued;
using CalWater.Web.Downloads;
using CalWater.Web.Hosting;
using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>Bills as PDF in the page's language, one or many, each as it was first delivered.</summary>
internal sealed class BillPdfs(ReadableBills bills, IIssuedPdfs issued, BillFacts facts)
{
    public static string NameOf(Bill bill) => $"calwater-bill-{bill.Number}.pdf";

    public async Task<Stream> RenderAsync(ServiceAccount account, Bill bill, CancellationToken cancellation)
    {
        var file = new MemoryStream();
        var said = await facts.OfAsync(account, bill.Number, PageLanguage.Current, cancellation);
        await issued.DeliverAsync(bill, said, PageLanguage.Current, file, cancellation);
        file.Position = 0;
        return file;
    }

    /// <param name="chosen">Those to take of the bills of the days; none for all.</param>
    public async Task WriteAsync(ServiceAccount account, Period days, IReadOnlySet<BillNumber> chosen, Stream output, CancellationToken cancellation)
    {
        await using var zip = await ZipDownload.BeginAsync(output, cancellation);
        await foreach (var bill in bills.ReadAsync(account.Number, days, cancellation))
        {
            if (chosen.Count > 0 && !chosen.Contains(bill.Number)) continue;
            await using var pdf = await RenderAsync(account, bill, cancellation);
            await zip.AddAsync(NameOf(bill), CompressionLevel.NoCompression, entry => pdf.CopyToAsync(entry, cancellation), cancellation);
        }
    }
}
