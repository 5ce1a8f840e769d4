namespace CalWater.Sandbox.Objects;

/// <summary>A customer's bank takes a charge back, or asks to.</summary>
internal sealed record Dispute : StripeObject
{
    public required long Amount { get; init; }

    /// <summary>What was taken from the balance, and what came back when it was won.</summary>
    public required IReadOnlyList<StripeObject> BalanceTransactions { get; init; }
    public required string Charge { get; init; }
    public required string Currency { get; init; }
    public Evidence Evidence { get; init; } = new(null);
    public required EvidenceDetails EvidenceDetails { get; init; }
    public bool IsChargeRefundable { get; init; }
    public bool Livemode { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public required string PaymentIntent { get; init; }
    public required DisputedMethod PaymentMethodDetails { get; init; }
    public required string Reason { get; init; }
    public string Status { get; init; } = "needs_response";

    public bool IsOver() => Status is "won" or "lost";
}

internal sealed record Evidence(string? UncategorizedText);

internal sealed record EvidenceDetails(long? DueBy, bool HasEvidence = false, bool PastDue = false, int SubmissionCount = 0);

internal sealed record DisputedMethod(string Type);
