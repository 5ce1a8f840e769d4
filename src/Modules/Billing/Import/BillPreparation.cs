using System.Runtime.CompilerServices;
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
        await MatchPaymentsAsync(known, cancellation);
        await PrepareAsync(accountsDone, cancellation);
        await staging.IndexAsync(tables.Frozen.Name, "number", cancellation);
        await using var context = NewContext();
        return await StagedQueries.SummaryAsync(context, cancellation);
    }

    private BillingContext NewContext() => new(staging.OptionsFor<BillingContext>());

    private async Task MatchPaymentsAsync(IReadOnlyCollection<AccountNumber> known, CancellationToken cancellation)
    {
        await using var context = NewContext();
        await StagedQueries.TakeFromSuspenseAsync(context, known, cancellation);
        await StagedQueries.MatchPortalPaymentsAsync(context, cancellation);
        await staging.CreateAsync("billing_staged_touched", StagedQueries.Touched, cancellation);
        await staging.IndexAsync("billing_staged_touched", "account", cancellation);
    }

    /// <summary>While some accounts are worked out, the next are read.</summary>
    private async Task PrepareAsync(IProgress<Portion>? accountsDone, CancellationToken cancellation)
    {
        var all = (int)await staging.CountAsync("select count(*) from billing_staged_touched", cancellation);
        var (done, working) = (0, Task.FromResult(PreparedAccounts.None));
        await foreach (var some in ReadAsync(cancellation))
        {
            await LoadAsync(await working, cancellation);
            working = Task.Run(() => PreparedAccounts.Of(some), cancellation);
            accountsDone?.Report(new(done += some.Accounts.Count, all));
        }

        await LoadAsync(await working, cancellation);
    }

    private async IAsyncEnumerable<StagedAccounts> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var some = await ReadAsync(null, cancellation); some is not null; some = await ReadAsync(some.Accounts[^1], cancellation)) yield return some;
    }

    /// <returns>Null when there are no more accounts.</returns>
    private async Task<StagedAccounts?> ReadAsync(AccountNumber? after, CancellationToken cancellation)
    {
        await using var context = NewContext();
        var accounts = await StagedQueries.TouchedAsync(context, after?.ToString() ?? "", AccountsAtOnce, cancellation);
        return accounts.Count == 0 ? null : await StagedAccounts.ReadAsync(context, accounts, cancellation);
    }

    private async Task LoadAsync(PreparedAccounts prepared, CancellationToken cancellation)
    {
        await staging.LoadAsync(tables.Frozen, prepared.Frozen, cancellation);
        await staging.LoadAsync(tables.StagedEntries, prepared.Entries, cancellation);
    }
}
