using CalWater.Billing.Ledger;
using CalWater.Billing.Storage;
using CalWater.Database.Bulk;

namespace CalWater.Billing.Import;

/// <summary>Works out what a batch's bills freeze and what the ledger gets, some hundred accounts at a time.</summary>
internal sealed class BillPreparation(BillTables tables, Staging staging)
{
    private const int AccountsAtOnce = 500;

    /// <summary>Adds up the lines of each bill, and makes staged rows quick to find; to be called when all are there.</summary>
    public async Task IndexAsync(CancellationToken cancellation)
    {
        await staging.IndexAsync("billing_staged_lines", "bill, line, kind, amount, quantity_ccf", cancellation);
        await staging.CreateAsync("billing_staged_sums", StagedQueries.SumsOfLines, cancellation);
        foreach (var (table, columns) in StagedQueries.Indexes) await staging.IndexAsync(table, columns, cancellation);
        await staging.AnalyzeAsync(StagedQueries.Indexes.Select(index => index.Table).Distinct(), cancellation);
    }

    public async Task<IReadOnlyCollection<AccountNumber>> SuspendedAsync(CancellationToken cancellation)
    {
        await using var context = NewContext();
        return await StagedQueries.SuspendedAsync(context, cancellation);
    }

    public async Task<PostingSummary> RunAsync(IReadOnlyCollection<AccountNumber> known, IProgress<Portion>? accountsDone, CancellationToken cancellation)
    {
        await staging.CreateAsync(tables.Frozen, cancellation);
        await staging.CreateAsync(tables.StagedEntries, cancellation);
        var accounts = await MatchPaymentsAsync(known, cancellation);
        var done = 0;
        foreach (var some in accounts.Chunk(AccountsAtOnce))
        {
            await PrepareAsync(some, cancellation);
            accountsDone?.Report(new(done += some.Length, accounts.Count));
        }

        await staging.IndexAsync(tables.Frozen.Name, "number", cancellation);
        await using var context = NewContext();
        return await StagedQueries.SummaryAsync(context, cancellation);
    }

    private BillingContext NewContext() => new(staging.OptionsFor<BillingContext>());

    private async Task<IReadOnlyList<AccountNumber>> MatchPaymentsAsync(IReadOnlyCollection<AccountNumber> known, CancellationToken cancellation)
    {
        await using var context = NewContext();
        await StagedQueries.TakeFromSuspenseAsync(context, known, cancellation);
        await StagedQueries.MatchPortalPaymentsAsync(context, cancellation);
        await staging.CreateAsync("billing_staged_touched", StagedQueries.Touched, cancellation);
        await staging.IndexAsync("billing_staged_touched", "account", cancellation);
        return await StagedQueries.TouchedAsync(context, cancellation);
    }

    private async Task PrepareAsync(AccountNumber[] accounts, CancellationToken cancellation)
    {
        await using var context = NewContext();
        var batch = await StagedAccounts.ReadAsync(context, accounts[0], accounts[^1], cancellation);
        await staging.LoadAsync(tables.Frozen, [.. accounts.SelectMany(account => Freeze(batch, account))], cancellation);
        await staging.LoadAsync(tables.StagedEntries, [.. accounts.SelectMany(account => Post(batch, account))], cancellation);
    }

    private static IEnumerable<FrozenFacts> Freeze(StagedAccounts batch, AccountNumber account)
    {
        var reads = batch.Reads[account].DistinctBy(read => (read.Meter, read.ReadOn)).ToList();
        return batch.NewBills(account).Select(bill =>
            FrozenFacts.Of(bill.Bill, bill.Period, batch.BilledCcf.GetValueOrDefault(bill.Bill), reads));
    }

    private static IEnumerable<LedgerRow> Post(StagedAccounts batch, AccountNumber account) =>
        StatementPosting.Post(batch.Posted[account], batch.StoredBills[account], batch.Credits[account], batch.NewBills(account))
            .Select(entry => new LedgerRow(entry.Account, entry.Source, entry.Kind, entry.Amount.Cents, entry.At, entry.Payment));
}
