using CalWater.Billing.Ledger;
using CalWater.Billing.Storage;

namespace CalWater.Billing.Import;

/// <summary>What the new bills of some accounts freeze, and what the ledger gets.</summary>
internal sealed record PreparedAccounts(IReadOnlyList<FrozenFacts> Frozen, IReadOnlyList<LedgerRow> Entries)
{
    public static readonly PreparedAccounts None = new([], []);

    public static PreparedAccounts Of(StagedAccounts batch) => new(
        [.. batch.Accounts.SelectMany(account => Freeze(batch, account))], [.. batch.Accounts.SelectMany(account => Post(batch, account))]);

    private static IEnumerable<FrozenFacts> Freeze(StagedAccounts batch, AccountNumber account)
    {
        var meters = MeterReads.ByMeter(batch.Reads[account].DistinctBy(read => (read.Meter, read.ReadOn)));
        return batch.NewBills(account).Select(bill =>
            FrozenFacts.Of(bill.Bill, bill.Period, batch.BilledCcf.GetValueOrDefault(bill.Bill), meters));
    }

    private static IEnumerable<LedgerRow> Post(StagedAccounts batch, AccountNumber account) =>
        StatementPosting.Post(batch.Posted[account], batch.StoredBills[account], batch.Credits[account], batch.NewBills(account))
            .Select(entry => new LedgerRow(entry.Account, entry.Source, entry.Kind, entry.Amount.Cents, entry.At, entry.Payment));
}
