using CalWater.Billing.Payments.Aftermath;
using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Payments;

/// <summary>The projection of payments that lists read.</summary>
internal sealed class PaymentHistory(IDbContextFactory<BillingContext> contexts, MoneyMoves moves) : IPayments
{
    public async Task<IReadOnlyList<AccountPayment>> HistoryAsync(AccountNumber account, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Set<PaymentRow>().AsNoTracking().Where(row => row.Account == account)
            .OrderByDescending(row => row.StartedAt).ToListAsync(cancellation);
        var after = await moves.OfAsync([.. rows.Where(row => row.PaidAt is not null).Select(row => row.Payment)], cancellation);
        var whole = await WholeAsync(context, [.. after.Select(each => each.Key)], cancellation);
        return [.. rows.Select(row => row.ToAccountPayment() with { Standing = MoneyStandings.Of(whole.GetValueOrDefault(row.Payment), [.. after[row.Payment]]) })];
    }

    /// <summary>What payments were of all their accounts together; what became of one, became of the whole.</summary>
    private static async Task<Dictionary<PaymentId, Money>> WholeAsync(BillingContext context, PaymentId[] payments, CancellationToken cancellation)
    {
        if (payments.Length == 0) return [];
        var rows = await context.Set<PaymentRow>().AsNoTracking().Where(row => payments.Contains(row.Payment)).ToListAsync(cancellation);
        return rows.GroupBy(row => row.Payment).ToDictionary(each => each.Key, each => each.Sum(row => row.Amount));
    }

    /// <summary>Shows the payment as it is now, unless something newer is shown already.</summary>
    public async Task ShowAsync(Payment payment)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var known = await context.Set<PaymentRow>().AsNoTracking().Where(row => row.Payment == payment.Order.Id).ToListAsync();
        if (known.Exists(row => row.Version >= payment.Version)) return;
        PaymentRow[] now = [.. PaymentRow.From(payment)];
        context.RemoveRange(known.Where(row => !now.Any(each => each.Account == row.Account)));
        foreach (var row in now) context.Entry(row).State = known.Exists(each => each.Account == row.Account) ? EntityState.Modified : EntityState.Added;
        await context.SaveChangesAsync();
    }
}
