using System.Text.Json.Serialization;

namespace CalWater.Sandbox.Objects;

internal sealed record Charge : StripeObject
{
    public bool Livemode { get; init; }
    public required long Amount { get; init; }
    public long AmountCaptured { get; init; }
    public long AmountRefunded { get; init; }
    public string? BalanceTransaction { get; init; }
    public required BillingDetails BillingDetails { get; init; }
    public bool Captured { get; init; }
    public required string Currency { get; init; }
    public string? Customer { get; init; }
    public string? Description { get; init; }
    public bool Disputed { get; init; }
    public string? FailureCode { get; init; }
    public string? FailureMessage { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public required Outcome Outcome { get; init; }
    public bool Paid { get; init; }
    public required string PaymentIntent { get; init; }
    public required string PaymentMethod { get; init; }
    public required PaymentMethodDetails PaymentMethodDetails { get; init; }
    public string? ReceiptEmail { get; init; }
    public string? ReceiptNumber { get; init; }
    public string? ReceiptUrl { get; init; }
    public bool Refunded { get; init; }
    public string? StatementDescriptorSuffix { get; init; }
    public required string Status { get; init; }
}

/// <summary>The card or the account that was charged. A member without a value is left out, as Stripe does.</summary>
internal sealed record PaymentMethodDetails
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Card? Card { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UsBankAccount? UsBankAccount { get; init; }

    public string Type { get; init; } = "card";

    public static PaymentMethodDetails Of(PaymentMethod method) =>
        new() { Card = method.Card is { } card ? card with { Network = card.Brand } : null, UsBankAccount = method.UsBankAccount, Type = method.Type };
}

/// <summary>How the card network judged the charge.</summary>
internal sealed record Outcome(string NetworkStatus, string? Reason, string SellerMessage, string Type, string RiskLevel = "normal")
{
    public static Outcome Authorized { get; } = new("approved_by_network", null, "Payment complete.", "authorized");

    public static Outcome Declined(string reason) =>
        new("declined_by_network", reason, "The bank declined the payment.", "issuer_declined");
}
