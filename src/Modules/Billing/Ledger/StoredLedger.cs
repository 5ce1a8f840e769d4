using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Ledger;

internal sealed class StoredLedger(IDbContextFactory<BillingContext> contexts, TimeProvider clock) : ILedger
{
    public async Task<IReadOnlyDictionary<AccountNumber, Money>> BalancesAsync(
        IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var balances = accounts.Distinct().ToDictionary(account => account, _ => Money.Zero);
        await foreach (var sum in LedgerQueries.Balances(context, accounts).WithCancellation(cancellation))
            balances[sum.Account] = new(sum.Cents);
        return balances;
    }

    public async Task<IReadOnlyList<LedgerEntry>> EntriesAsync(AccountNumber account, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await LedgerQueries.Entries(context, account).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToEntry())
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Kind).ThenByDescending(entry => entry.Source, StringComparer.Ordinal)];
    }

    public async Task PostAsync(IReadOnlyCollection<LedgerEntry> entries, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        foreach (var entry in entries) await InsertAsync(context, entry, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private Task<int> InsertAsync(BillingContext context, LedgerEntry entry, CancellationToken cancellation) =>
        context.Database.ExecuteSqlAsync(
            $"""
            insert into billing_ledger_entries (account, source, kind, amount, at, payment, posted_at, method, intent)
            values ({entry.Account.ToString()}, {entry.Source}, {entry.Kind.ToString()}, {entry.Amount.Cents}, {entry.At.UtcDateTime},
                {entry.Payment?.Value}, {clock.GetUtcNow().UtcDateTime}, {entry.TakenBy?.Method}, {entry.TakenBy?.Intent})
            on conflict (account, source, kind) do nothing
            """, cancellation);
}
