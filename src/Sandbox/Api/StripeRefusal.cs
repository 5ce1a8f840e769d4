namespace CalWater.Sandbox.Api;

/// <summary>A request that is answered with an error.</summary>
internal sealed class StripeRefusal(int status, ApiError error) : Exception(error.Message)
{
    public int Status => status;
    public ApiError Error => error;

    /// <summary>What <c>Stripe-Should-Retry</c> advises; null leaves it to the caller.</summary>
    public bool? ShouldRetry { get; init; }

    /// <summary>What was done before the refusal stays done: a declined card leaves its intent and its failed charge.</summary>
    public bool KeepsChange { get; init; }

    /// <summary>What <c>Retry-After</c> says.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
