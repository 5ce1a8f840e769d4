using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;

namespace CalWater.Web.Hosting;

/// <summary>
/// Prints the bills of a day into a folder, one PDF each, on all cores. A file appears whole, by a rename, and one that is there is
/// kept: a run that was cut short goes on where it ended.
/// </summary>
internal sealed class BillPrinting(IBillsOfDay bills, IAccountDirectory accounts, IBillPdf pdf, BillFacts facts)
{
    private const int AtOnce = 100;

    /// <param name="issuedOn">The day.</param>
    /// <param name="folder">Made if it is not there.</param>
    /// <param name="language">For all bills; null for each customer's own, as the billing system knows it, else English.</param>
    /// <param name="progress">Told how many are done, of how many.</param>
    /// <param name="cancellation">Stops after the files under way.</param>
    public async Task<PrintedBills> RunAsync(
        DateOnly issuedOn, string folder, Language? language, IProgress<(int Done, int All)> progress, CancellationToken cancellation = default)
    {
        var (all, done, written) = (await bills.CountAsync(issuedOn, cancellation), 0, 0);
        if (all > 0) Directory.CreateDirectory(folder);
        await Parallel.ForEachAsync(bills.ReadAsync(issuedOn, cancellation).Chunk(AtOnce), cancellation, async (some, stop) =>
        {
            var known = (await accounts.FindAsync([.. some.Select(bill => bill.Account).Distinct()], stop)).ToDictionary(account => account.Number);
            foreach (var bill in some)
            {
                stop.ThrowIfCancellationRequested();
                if (Print(bill, known[bill.Account], folder, language)) Interlocked.Increment(ref written);
            }
            progress.Report((Interlocked.Add(ref done, some.Length), all));
        });
        return new(written, done - written);
    }

    /// <returns>False when it was there.</returns>
    private bool Print(Bill bill, ServiceAccount account, string folder, Language? language)
    {
        // A bill's number is the billing system's: a slash in it must not lead out of the folder.
        var file = Path.Combine(folder, $"{Uri.EscapeDataString(bill.Number.Value)}.pdf");
        if (File.Exists(file)) return false;
        var said = facts.Of(account);
        using (var part = File.Create(file + ".part"))
            pdf.Render(bill, said, language ?? account.Language ?? Language.English, part);
        File.Move(file + ".part", file, overwrite: true);
        return true;
    }
}

/// <summary>What a run did.</summary>
/// <param name="Kept">Were there already.</param>
internal sealed record PrintedBills(int Written, int Kept);
