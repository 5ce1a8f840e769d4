namespace CalWater.Sandbox.Objects;

internal sealed record BalanceTransaction : StripeObject
{
    public required long Amount { get; init; }

    /// <summary>When the money can be paid out, seconds since 1970.</summary>
    public required long AvailableOn { get; init; }
    public string BalanceType { get; init; } = "payments";
    public required string Currency { get; init; }
    public string? Description { get; init; }
    public required long Fee { get; init; }
    public long Net => Amount - Fee;
    public string ReportingCategory => Type;
    public required string Source { get; init; }
    public string Status { get; init; } = "pending";
    public required string Type { get; init; }
}
