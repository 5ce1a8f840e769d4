using Microsoft.Extensions.Options;

namespace CalWater.Billing.Stripe.Webhooks;

internal sealed class StripeWebhook(IOptions<StripeOptions> options, StripeInbox inbox, TimeProvider clock) : IStripeWebhook
{
    public async Task<WebhookReceipt> ReceiveAsync(ReadOnlyMemory<byte> body, string? signature, CancellationToken cancellation = default)
    {
        if (!WebhookSignature.IsValid(body.Span, signature, options.Value.WebhookSecrets, clock.GetUtcNow())) return WebhookReceipt.NotSigned;
        if (StripeEvent.Parse(body) is not { } stripeEvent) return WebhookReceipt.Unreadable;
        await inbox.KeepAsync(stripeEvent, body, cancellation);
        return WebhookReceipt.Kept;
    }
}
