using System.Text.Json.Serialization;

namespace CalWater.Sandbox.Objects;

internal sealed record Refund : StripeObject
{
    public required long Amount { get; init; }
    public required string BalanceTransaction { get; init; }
    public required string Charge { get; init; }
    public required string Currency { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public required string PaymentIntent { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FailureBalanceTransaction { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FailureReason { get; init; }

    public string? Reason { get; init; }
    public string? ReceiptNumber { get; init; }
    public string Status { get; init; } = "succeeded";
}
