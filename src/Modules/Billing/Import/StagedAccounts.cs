using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Billing.Storage;

namespace CalWater.Billing.Import;

/// <summary>What is staged for some accounts, beside what is stored for them.</summary>
internal sealed record StagedAccounts(
    IReadOnlyList<AccountNumber> Accounts, ILookup<AccountNumber, Statement> StagedBills, ILookup<AccountNumber, Statement> StoredBills,
    ILookup<AccountNumber, LedgerEntry> Posted, ILookup<AccountNumber, LedgerEntry> Credits,
    ILookup<AccountNumber, MeterRead> Reads, IReadOnlyDictionary<BillNumber, int> BilledCcf)
{
    /// <summary>The account's bills that are not stored yet.</summary>
    public IEnumerable<Statement> NewBills(AccountNumber account) =>
        StagedBills[account].ExceptBy(StoredBills[account].Select(bill => bill.Bill), bill => bill.Bill);

    /// <param name="context">On the staging's connection.</param>
    /// <param name="accounts">Some that the batch touches, one after the other.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<StagedAccounts> ReadAsync(BillingContext context, IReadOnlyList<AccountNumber> accounts, CancellationToken cancellation)
    {
        var (first, last) = (accounts[0], accounts[^1]);
        var staged = await StagedQueries.StagedBillsAsync(context, first, last, cancellation);
        var stored = await StagedQueries.StoredBillsAsync(context, first, last, cancellation);
        var posted = await StagedQueries.PostedAsync(context, first, last, cancellation);
        var credits = await StagedQueries.CreditsAsync(context, first, last, cancellation);
        var reads = await StagedQueries.ReadsAsync(context, first, last, cancellation);
        var billedCcf = await StagedQueries.BilledCcfAsync(context, first, last, cancellation);
        return new(
            accounts, staged.ToLookup(bill => bill.Account), stored.ToLookup(bill => bill.Account),
            posted.Select(row => row.ToEntry()).ToLookup(entry => entry.Account), credits.ToLookup(entry => entry.Account),
            reads.ToLookup(read => read.Account), billedCcf);
    }
}
