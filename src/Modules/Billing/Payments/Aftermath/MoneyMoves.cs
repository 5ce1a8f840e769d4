using CalWater.Billing.Storage;
using CalWater.Grains.Payments;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Payments.Aftermath;

/// <summary>What became of payments' money, for lists.</summary>
internal sealed class MoneyMoves(IDbContextFactory<BillingContext> contexts)
{
    /// <summary>Shows the moves of a payment as they are now; again changes nothing.</summary>
    public async Task ShowAsync(PaymentId payment, IEnumerable<MoneyMove> moves)
    {
        await using var context = await contexts.CreateDbContextAsync();
        MoneyMoveRow[] now = [.. MoneyMoveRow.From(payment, moves)];
        var sources = now.Select(row => row.Source).ToList();
        var known = await context.Set<MoneyMoveRow>().AsNoTracking().Where(row => row.Payment == payment || sources.Contains(row.Source)).ToListAsync();
        context.RemoveRange(known.Where(row => !now.Any(row.IsOf)));
        foreach (var row in now) context.Entry(row).State = known.Exists(row.IsOf) ? EntityState.Modified : EntityState.Added;
        await context.SaveChangesAsync();
    }

    /// <summary>Of each of the payments that any money went back of: the moves, in the order of their time.</summary>
    public async Task<ILookup<PaymentId, MoneyMove>> OfAsync(IReadOnlyCollection<PaymentId> payments, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Set<MoneyMoveRow>().AsNoTracking().Where(row => payments.Contains(row.Payment)).OrderBy(row => row.At).ToListAsync(cancellation);
        return rows.ToLookup(row => row.Payment, row => row.ToMove());
    }
}
