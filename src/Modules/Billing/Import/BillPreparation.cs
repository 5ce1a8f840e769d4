using CalWater.Billing.Ledger;
using CalWater.Billing.Storage;
using CalWater.Database.Bulk;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Import;

/// <summary>Works out what a batch's bills freeze and what the ledger gets, some hundred accounts at a time.</summary>
internal sealed class BillPreparation(IDbContextFactory<BillingContext> contexts, BillTables tables, Staging staging)
{
    private const int AccountsAtOnce = 500;

    public async Task<IReadOnlyCollection<AccountNumber>> SuspendedAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<CisPayment>().Where(payment => payment.Outcome == CisPaymentOutcome.Suspense)
            .Select(payment => payment.Account).Distinct().ToListAsync(cancellation);
    }

    public async Task<PostingSummary> RunAsync(IReadOnlyCollection<AccountNumber> known, IProgress<int>? accountsDone, CancellationToken cancellation)
    {
        var accounts = await MatchPaymentsAsync(known, cancellation);
        var done = 0;
        foreach (var some in accounts.Chunk(AccountsAtOnce))
        {
            await PrepareAsync(some, cancellation);
            accountsDone?.Report(done += some.Length);
        }

        await staging.AnalyzeAsync(BillTables.Staged, cancellation);
        return await SummaryAsync(cancellation);
    }

    private async Task<PostingSummary> SummaryAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await StagedQueries.SummaryAsync(context, cancellation);
    }

    private async Task<IReadOnlyList<AccountNumber>> MatchPaymentsAsync(IReadOnlyCollection<AccountNumber> known, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await StagedQueries.TakeFromSuspenseAsync(context, known, cancellation);
        await StagedQueries.MatchPortalPaymentsAsync(context, cancellation);
        return await StagedQueries.AccountsAsync(context, cancellation);
    }

    private async Task PrepareAsync(AccountNumber[] accounts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var batch = await StagedAccounts.ReadAsync(context, accounts, cancellation);
        await staging.LoadAsync(tables.Frozen, [.. accounts.SelectMany(account => Freeze(batch, account))], cancellation);
        await staging.LoadAsync(tables.Entries, [.. accounts.SelectMany(account => Post(batch, account))], cancellation);
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
