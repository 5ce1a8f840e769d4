using CalWater.Billing.Bills;
using CalWater.Billing.Issued;

namespace CalWater.Web.BillFiles;

/// <summary>
/// Prints the bills of a day into a folder, one PDF each, on all cores. A file appears whole, by a rename, and one that is there is
/// kept: a run that was cut short goes on where it ended.
/// </summary>
internal sealed class BillPrinting(IBillsOfDay bills, IBillDelivery delivery)
{
    private const int AtOnce = 100;

    /// <param name="issuedOn">The day.</param>
    /// <param name="folder">Made if it is not there.</param>
    /// <param name="language">For all bills; null for each customer's own.</param>
    /// <param name="progress">Told how many are done, of how many.</param>
    /// <param name="cancellation">Stops after the files under way.</param>
    public async Task<PrintedBills> RunAsync(
        DateOnly issuedOn, string folder, Language? language, IProgress<(int Done, int All)> progress, CancellationToken cancellation = default)
    {
        var (all, done, written) = (await bills.CountAsync(issuedOn, cancellation), 0, 0);
        if (all > 0) Directory.CreateDirectory(folder);
        await Parallel.ForEachAsync(bills.ReadAsync(issuedOn, cancellation).Chunk(AtOnce), cancellation, async (some, stop) =>
        {
            Bill[] missing = [.. some.Where(bill => !File.Exists(FileOf(bill, folder)))];
            foreach (var each in await delivery.DeliverAsync(missing, language, stop)) Print(each, folder);
            Interlocked.Add(ref written, missing.Length);
            progress.Report((Interlocked.Add(ref done, some.Length), all));
        });
        return new(written, done - written);
    }

    private static void Print(DeliveredBill bill, string folder)
    {
        var file = FileOf(bill.Bill, folder);
        File.WriteAllBytes(file + ".part", bill.Pdf);
        File.Move(file + ".part", file, overwrite: true);
    }

    /// <summary>A bill's number is the billing system's: a slash in it must not lead out of the folder.</summary>
    private static string FileOf(Bill bill, string folder) => Path.Combine(folder, $"{Uri.EscapeDataString(bill.Number.Value)}.pdf");
}

/// <summary>What a run did.</summary>
/// <param name="Kept">Were there already.</param>
internal sealed record PrintedBills(int Written, int Kept);
