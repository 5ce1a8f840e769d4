using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Import;

/// <summary>What is staged for some accounts, beside what is stored for them.</summary>
internal sealed record StagedAccounts(
    ILookup<AccountNumber, Statement> StagedBills, ILookup<AccountNumber, Statement> StoredBills,
    ILookup<AccountNumber, LedgerEntry> Posted, ILookup<AccountNumber, LedgerEntry> Credits,
    ILookup<AccountNumber, MeterRead> Reads, IReadOnlyDictionary<BillNumber, int> BilledCcf)
{
    /// <summary>The account's bills that are not stored yet.</summary>
    public IEnumerable<Statement> NewBills(AccountNumber account) =>
        StagedBills[account].ExceptBy(StoredBills[account].Select(bill => bill.Bill), bill => bill.Bill);

    public static async Task<StagedAccounts> ReadAsync(BillingContext context, AccountNumber[] accounts, CancellationToken cancellation)
    {
        var staged = await StagedQueries.StagedBillsAsync(context, accounts, cancellation);
        var stored = await StagedQueries.StoredBillsAsync(context, accounts, cancellation);
        var posted = await context.LedgerEntries.AsNoTracking().Where(entry => accounts.Contains(entry.Account)).ToListAsync(cancellation);
        var credits = await StagedQueries.CreditsAsync(context, accounts, cancellation);
        var reads = await StagedQueries.ReadsAsync(context, accounts, cancellation);
        var billedCcf = await StagedQueries.BilledCcfAsync(context, [.. staged.Select(bill => bill.Bill)], cancellation);
        return new(
            staged.ToLookup(bill => bill.Account), stored.ToLookup(bill => bill.Account),
            posted.Select(row => row.ToEntry()).ToLookup(entry => entry.Account), credits.ToLookup(entry => entry.Account),
            reads.ToLookup(read => read.Account), billedCcf);
    }
}
