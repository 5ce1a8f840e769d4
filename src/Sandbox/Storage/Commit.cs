using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Storage;

/// <summary>One change, all or nothing: one line of the journal.</summary>
internal sealed record Commit
{
    /// <summary>Objects as they are now, events included.</summary>
    public IReadOnlyList<StripeObject> Objects { get; init; } = [];

    /// <summary>The answer that the request's idempotency key replays.</summary>
    public StoredAnswer? Answer { get; init; }

    /// <summary>The event that needs no further delivery.</summary>
    public string? Settled { get; init; }
}

/// <summary>An answer kept under an idempotency key.</summary>
/// <param name="Fingerprint">Hash of the request that was first sent with the key.</param>
/// <param name="At">Seconds since 1970.</param>
internal sealed record StoredAnswer(string Key, string Fingerprint, int Status, string Body, string RequestId, long At);
