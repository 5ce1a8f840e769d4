using CalWater.Billing.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Billing.Payments;

/// <summary>Stripe's events that are kept and not processed yet.</summary>
internal sealed class WebhookLine(IDbContextFactory<BillingContext> contexts) : IWaitingLine
{
    public string Name => "stripe-events";

    public async Task<LineLength> LookAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var waiting = context.Set<StripeEventRow>().Where(row => row.ProcessedAt == null);
        return new(await waiting.CountAsync(cancellation), await waiting.MinAsync(row => (DateTimeOffset?)row.ReceivedAt, cancellation));
    }
}
