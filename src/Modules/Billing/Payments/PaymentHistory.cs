using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Payments;

/// <summary>The projection of payments that lists read.</summary>
internal sealed class PaymentHistory(IDbContextFactory<BillingContext> contexts) : IPayments
{
    public async Task<IReadOnlyList<AccountPayment>> HistoryAsync(AccountNumber account, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Set<PaymentRow>().AsNoTracking().Where(row => row.Account == account)
            .OrderByDescending(row => row.StartedAt).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToAccountPayment())];
    }

    /// <summary>Shows the payment as it is now, unless something newer is shown already.</summary>
    public async Task ShowAsync(Payment payment)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var known = await context.Set<PaymentRow>().AsNoTracking().Where(row => row.Payment == payment.Order.Id).ToListAsync();
        var newer = PaymentRow.From(payment).Where(row => !known.Exists(each => each.Version >= payment.Version));
        if (known.Count > 0) context.UpdateRange(newer);
        else context.AddRange(newer);
        await context.SaveChangesAsync();
    }
}
