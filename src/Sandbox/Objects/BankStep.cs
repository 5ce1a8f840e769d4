namespace CalWater.Sandbox.Objects;

/// <summary>What a bank will do to a charge or a refund in a while. The API never shows it.</summary>
internal sealed record BankStep : StripeObject
{
    /// <summary>The charge or the refund.</summary>
    public required string Subject { get; init; }

    /// <summary>When, in seconds since 1970.</summary>
    public required long DueAt { get; init; }

    /// <summary>One of <see cref="BankSteps"/>.</summary>
    public required string What { get; init; }

    /// <summary>The Checkout Session that hears of it, if there is one.</summary>
    public string? Session { get; init; }

    /// <summary>Why, in Stripe's words; null where all goes well.</summary>
    public string? Reason { get; init; }

    public bool IsDone { get; init; }
}

/// <summary>What banks do. The texts are in journals: never change one.</summary>
internal static class BankSteps
{
    public const string Settle = "settle";
    public const string Fail = "fail";
    public const string Return = "return";
    public const string RefundArrives = "refund_arrives";
    public const string RefundFails = "refund_fails";
}
