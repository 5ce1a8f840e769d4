using System.IO.Compression;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Usage;
using CalWater.Web.Downloads;
using CalWater.Web.Pages.Accounts.Bills;
using CalWater.Web.Pages.Accounts.Usage;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Exports;

/// <summary>All accounts of a login in one ZIP file: the accounts, their bills, the lines of the bills, and their water by month.</summary>
internal sealed class PortfolioFile(ReadableBills bills, IMeterReads reads, BillCsv billCsv, UseCsv useCsv, IStringLocalizer<PortfolioFile> text)
{
    public const string Accounts = "accounts.csv", Bills = "bills.csv", Lines = "bill_lines.csv", Usage = "usage.csv";

    private static readonly string[] Headings = ["AccountNumber", "NameOnAccount", "ServiceAddress", "City", "ZipCode", "Status", "EBilling"];

    public async Task WriteAsync(IReadOnlyList<ServiceAccount> accounts, Period days, Stream output, CancellationToken cancellation)
    {
        AccountNumber[] numbers = [.. accounts.Select(account => account.Number)];
        var onPaper = await bills.OnPaperAsync(numbers);
        await using var zip = await ZipDownload.BeginAsync(output, cancellation);
        foreach (var (name, write) in new (string, Func<Stream, Task>)[]
        {
            (Accounts, entry => WriteAsync(accounts, onPaper, entry)),
            (Bills, entry => billCsv.WriteBillsAsync(bills.ReadAsync(numbers, onPaper, days, cancellation), entry, cancellation)),
            (Lines, entry => billCsv.WriteLinesAsync(bills.ReadAsync(numbers, onPaper, days, cancellation), entry, cancellation)),
            (Usage, entry => useCsv.WriteAsync(reads.ReadAsync(numbers, cancellation), days, entry, cancellation))
        })
            await zip.AddAsync(name, CompressionLevel.Fastest, write, cancellation);
    }

    private async Task WriteAsync(IReadOnlyList<ServiceAccount> accounts, IReadOnlySet<AccountNumber> onPaper, Stream output)
    {
        await using var csv = new SpreadsheetCsv(output);
        await csv.WriteAsync([.. Headings.Select(heading => text[heading].Value)]);
        foreach (var account in accounts)
            await csv.WriteAsync(
                account.Number.ToDisplay(), account.MailingName ?? account.CustomerName, account.ServiceAddress, account.City, account.Zip.ToString(),
                text[account.Status.ToString()].Value, text[onPaper.Contains(account.Number) ? "Off" : "On"].Value);
    }
}
