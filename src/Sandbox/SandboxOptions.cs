namespace CalWater.Sandbox;

/// <summary>Where the sandbox listens, whom it tells, and which secrets it shares with the portal.</summary>
public sealed record SandboxOptions
{
    /// <summary>Address of the API and of the Checkout pages. Port 0 takes a free port; <see cref="StripeSandbox.Url"/> then has the real one.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:12111");

    /// <summary>Where events are posted. Without one, events are kept and can be listed, but nobody is told.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>Signs every event delivered (<c>Stripe-Signature</c>).</summary>
    public string WebhookSecret { get; init; } = "whsec_sandbox";

    /// <summary>The only API key that is accepted.</summary>
    public string SecretKey { get; init; } = "sk_test_sandbox";

    /// <summary>Whom the Checkout page says the customer pays.</summary>
    public string BusinessName { get; init; } = "CalWater";

    /// <summary>How long a bank takes over each of its steps: to settle a debit or refuse it, to return it later, to take a refund. Days at Stripe.</summary>
    public TimeSpan BankDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Append-only file of every change, one JSON line each. Without one, everything is forgotten at the end.</summary>
    public string? JournalFile { get; init; }
}
