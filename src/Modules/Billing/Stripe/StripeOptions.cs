using System.ComponentModel.DataAnnotations;

namespace CalWater.Billing.Stripe;

/// <summary>Section <c>Stripe</c>.</summary>
public sealed class StripeOptions
{
    public Uri ApiBase { get; set; } = new("https://api.stripe.com");

    /// <summary>A secret or restricted key: <c>sk_live_…</c>, <c>rk_test_…</c>.</summary>
    public string SecretKey { get; set; } = "";

    /// <summary>Signing secrets of the webhook endpoint, <c>whsec_…</c>; two while one replaces the other.</summary>
    public string[] WebhookSecrets { get; set; } = [];

    /// <summary>How long one try may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00", ErrorMessage = "Stripe:{0} must be between {1} and {2}.")]
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a call may take with all its tries.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00", ErrorMessage = "Stripe:{0} must be between {1} and {2}.")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(9);

    /// <summary>The wait before the first retry; it doubles with each.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:10", ErrorMessage = "Stripe:{0} must be between {1} and {2}.")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Writes a second; Stripe's own limit is 100.</summary>
    [Range(1, 100, ErrorMessage = "Stripe:{0} must be between {1} and {2}.")]
    public int WritesPerSecond { get; set; } = 80;
}
