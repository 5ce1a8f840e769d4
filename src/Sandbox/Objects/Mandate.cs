namespace CalWater.Sandbox.Objects;

/// <summary>A customer's permission to debit a bank account again.</summary>
internal sealed record Mandate : StripeObject
{
    public bool Livemode { get; init; }
    public MandateMethod PaymentMethodDetails { get; init; } = new();
    public required string PaymentMethod { get; init; }
    public string Status { get; init; } = "active";
    public string Type { get; init; } = "multi_use";
}

internal sealed record MandateMethod(string Type = "us_bank_account");
