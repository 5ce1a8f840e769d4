using CalWater.Billing.Storage;
using CalWater.Grains.Payments;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Payments.Aftermath;

/// <summary>What became of payments' money, for lists; rows are only ever added.</summary>
internal sealed class MoneyMoves(IDbContextFactory<BillingContext> contexts)
{
    public async Task AddAsync(PaymentId payment, IEnumerable<MoneyMove> moves)
    {
        await using var context = await contexts.CreateDbContextAsync();
        foreach (var move in moves)
            await context.Database.ExecuteSqlAsync(
                $"""
                insert into billing_money_moves (source, kind, payment, amount, at)
                values ({move.Source}, {move.Kind.ToString()}, {payment.Value}, {move.Amount.Cents}, {move.At.UtcDateTime})
                on conflict (source, kind) do nothing
                """);
    }

    /// <summary>Of each of the payments that any money went back of: the moves, in the order of their time.</summary>
    public async Task<ILookup<PaymentId, MoneyMove>> OfAsync(IReadOnlyCollection<PaymentId> payments, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Set<MoneyMoveRow>().AsNoTracking().Where(row => payments.Contains(row.Payment)).OrderBy(row => row.At).ToListAsync(cancellation);
        return rows.ToLookup(row => row.Payment, row => row.ToMove());
    }
}
