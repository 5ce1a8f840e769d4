using System.Text;
using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Stripe.Webhooks;

/// <summary>Every event Stripe ever sent, each once.</summary>
internal sealed class StripeInbox(IDbContextFactory<BillingContext> contexts, TimeProvider clock, InboxSignal signal)
{
    private const int Batch = 50;

    public async Task KeepAsync(StripeEvent stripeEvent, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        await context.Database.ExecuteSqlAsync(
            $"""
            insert into billing_stripe_events (id, type, payment, body, received_at, attempts, next_attempt_at)
            values ({stripeEvent.Id}, {stripeEvent.Type}, {stripeEvent.Payment?.Value}, {Encoding.UTF8.GetString(body.Span)}, {now}, 0, {now})
            on conflict (id) do nothing
            """, cancellation);
        signal.Raise();
    }

    /// <summary>Some events that wait to be processed, oldest first.</summary>
    public async Task<IReadOnlyList<StripeEventRow>> DueAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        return await context.Set<StripeEventRow>().AsNoTracking().Where(row => row.ProcessedAt == null && row.NextAttemptAt <= now)
            .OrderBy(row => row.ReceivedAt).Take(Batch).ToListAsync(cancellation);
    }

    public async Task UpdateAsync(StripeEventRow row, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Update(row);
        await context.SaveChangesAsync(cancellation);
    }
}
