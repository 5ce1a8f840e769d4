namespace CalWater.Billing.Stripe.Webhooks;

/// <summary>Takes webhook events in.</summary>
public interface IStripeWebhook
{
    /// <summary>Checks the signature and keeps the event, durably; it is processed afterwards. A repeated one changes nothing.</summary>
    /// <param name="body">The body, byte for byte as it came.</param>
    /// <param name="signature">The header <c>Stripe-Signature</c>.</param>
    Task<WebhookReceipt> ReceiveAsync(ReadOnlyMemory<byte> body, string? signature, CancellationToken cancellation = default);
}

public enum WebhookReceipt
{
    Kept,
    /// <summary>No secret of ours signed it, or not within five minutes of now.</summary>
    NotSigned,
    /// <summary>Signed, and no event.</summary>
    Unreadable
}
