using CalWater.Billing.Ledger;
using CalWater.Billing.Storage;
using CalWater.Grains.Payments;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Payments.Reconciliation;

/// <summary>What the ledger has of the gateway's objects, and what days were found to be.</summary>
internal sealed class ReconciliationBook(IDbContextFactory<BillingContext> contexts, TimeProvider clock)
{
    public async Task<bool> IsPostedAsync(PaymentId payment, string charge, Money amount)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return amount == new Money(-await context.LedgerEntries
            .Where(entry => entry.Payment == payment && entry.Source == charge && entry.Kind == LedgerKind.Payment).SumAsync(entry => entry.Amount));
    }

    public async Task<bool> HasMoveAsync(string source, Money amount)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return amount.Cents == await context.LedgerEntries
            .Where(entry => entry.Source == source && entry.Payment != null && entry.Kind != LedgerKind.Payment).SumAsync(entry => entry.Amount);
    }

    /// <summary>What cards paid on a day, by the gateway's clock.</summary>
    public async Task<IReadOnlyList<(string Charge, PaymentId Payment, Money Amount)>> CardChargesAsync(DateOnly day, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (from, until) = (day.StartOfDay(), day.AddDays(1).StartOfDay());
        var rows = await context.Set<PortalPosting>().FromSql(
            $"select * from billing_ledger_entries where payment is not null and kind = 'Payment' and method = 'card' and at >= {from.UtcDateTime} and at < {until.UtcDateTime}")
            .ToListAsync(cancellation);
        return [.. rows.GroupBy(row => (row.Source, row.Payment)).Select(each => (each.Key.Source, each.Key.Payment, -each.Sum(row => row.Amount)))];
    }

    public async Task<IReadOnlyList<UnsettledPayment>> UnsettledAsync(int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<PaymentRow>().AsNoTracking()
            .Where(row => row.Status != PaymentStatus.Succeeded && row.Status != PaymentStatus.Failed && row.Status != PaymentStatus.Canceled)
            .OrderBy(row => row.StartedAt).Take(most)
            .Select(row => new UnsettledPayment(row.Payment, row.Status, row.Account, row.Amount, row.StartedAt)).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<ReconciledDay>> DaysAsync(int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<ReconciledDay>().AsNoTracking().OrderByDescending(day => day.Day).Take(most).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<Discrepancy>> OpenAsync(int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<Discrepancy>().AsNoTracking().Where(each => each.SettledAt == null)
            .OrderBy(each => each.FoundAt).Take(most).ToListAsync(cancellation);
    }

    /// <summary>The day as it was found: what is listed no more has been settled.</summary>
    public async Task<ReconciledDay> NoteAsync(Tally tally, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var (now, day) = (clock.GetUtcNow().UtcDateTime, tally.Day);
        await context.Database.ExecuteSqlAsync($"update billing_discrepancies set settled_at = {now} where day = {day} and settled_at is null", cancellation);
        foreach (var (subject, kind, payment, amount) in tally.Open)
            await context.Database.ExecuteSqlAsync(
                $"""
                insert into billing_discrepancies (object, kind, day, payment, amount, found_at)
                values ({subject}, {kind.ToString()}, {day}, {payment?.Value}, {amount.Cents}, {now})
                on conflict (object, kind) do update set settled_at = null
                """, cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into billing_reconciled_days (day, seen, mended, done_at) values ({day}, {tally.Seen}, {tally.Mended}, {now})
            on conflict (day) do update set seen = excluded.seen, mended = billing_reconciled_days.mended + excluded.mended, done_at = excluded.done_at
            """, cancellation);
        await transaction.CommitAsync(cancellation);
        return new(day, tally.Seen, tally.Mended, clock.GetUtcNow());
    }
}
