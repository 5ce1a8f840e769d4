using System.IO.Compression;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Billing.Issued;
using CalWater.Web.BillFiles;
using CalWater.Web.Downloads;
using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Accounts.Bills;

/// <summary>Bills as PDF in the page's language, one or many.</summary>
internal sealed class BillPdfs(ReadableBills bills, IBillDelivery delivery)
{
    private const int AtOnce = 10;

    public static string NameOf(Bill bill) => $"calwater-bill-{bill.Number}.pdf";

    public async Task<byte[]> RenderAsync(Bill bill, CancellationToken cancellation) =>
        (await delivery.DeliverAsync(bill, PageLanguage.Current, cancellation)).Pdf;

    /// <param name="chosen">Those to take of the bills of the days; none for all.</param>
    public async Task WriteAsync(ServiceAccount account, Period days, IReadOnlySet<BillNumber> chosen, Stream output, CancellationToken cancellation)
    {
        await using var zip = await ZipDownload.BeginAsync(output, cancellation);
        var wanted = bills.ReadAsync(account.Number, days, cancellation).Where(bill => chosen.Count == 0 || chosen.Contains(bill.Number));
        await foreach (var some in wanted.Chunk(AtOnce))
            foreach (var each in await delivery.DeliverAsync(some, PageLanguage.Current, cancellation))
                await AddAsync(zip, each, cancellation);
    }

    private static Task AddAsync(ZipArchive zip, DeliveredBill bill, CancellationToken cancellation) => zip.AddAsync(
        NameOf(bill.Bill), CompressionLevel.NoCompression, async entry => await entry.WriteAsync(bill.Pdf, cancellation), cancellation);
}
