using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Ledger;

internal sealed class LedgerCheck(IDbContextFactory<BillingContext> contexts) : ILedgerCheck
{
    private const int MostOfAKind = 100;

    public async Task<LedgerVerdict> RunAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var faults = new List<LedgerFault>();
        foreach (var (kind, sql) in LedgerChecks.All) faults.AddRange(await FaultsAsync(context, kind, sql, cancellation));
        return new(await CountAsync(context, LedgerChecks.Payments, cancellation), await CountAsync(context, LedgerChecks.Moves, cancellation), faults);
    }

    private static async Task<IEnumerable<LedgerFault>> FaultsAsync(BillingContext context, LedgerFaultKind kind, string sql, CancellationToken cancellation)
    {
        var found = await context.Database.SqlQueryRaw<Mismatch>(sql).OrderBy(each => each.Source).Take(MostOfAKind).ToListAsync(cancellation);
        return found.Select(each => new LedgerFault(kind, each.Subject, each.Source, new(each.Posted), new(each.Expected)));
    }

    private static Task<int> CountAsync(BillingContext context, string sql, CancellationToken cancellation) =>
        context.Database.SqlQueryRaw<int>(sql).SingleAsync(cancellation);

    private sealed record Mismatch(string Subject, string Source, long Posted, long Expected);
}
