namespace CalWater.Billing.Stripe;

/// <summary>
/// What makes a gateway call that is sent again the same call. It exists only for a payment and a step of it, so that no
/// call can be written without one and no second try can invent a new one.
/// </summary>
public sealed record IdempotencyKey
{
    /// <summary>How long the gateway surely remembers a key; past that, the outcome is looked up and the key never used again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(23);

    private readonly string text;

    private IdempotencyKey(string text) => this.text = text;

    /// <summary><c>pay-{id}-{step}</c>.</summary>
    public static IdempotencyKey For(PaymentId payment, string step) => new($"pay-{payment}-{step}");

    public override string ToString() => text;
}
