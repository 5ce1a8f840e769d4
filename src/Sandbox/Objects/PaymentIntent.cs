using System.Text.Json.Serialization;

namespace CalWater.Sandbox.Objects;

internal sealed record PaymentIntent : StripeObject
{
    public bool Livemode { get; init; }
    public required long Amount { get; init; }
    public long AmountCapturable { get; init; }
    public long AmountReceived { get; init; }
    public long? CanceledAt { get; init; }
    public string? CancellationReason { get; init; }
    public string CaptureMethod { get; init; } = "automatic_async";
    public required string ClientSecret { get; init; }
    public string ConfirmationMethod { get; init; } = "automatic";
    public required string Currency { get; init; }
    public string? Customer { get; init; }
    public string? Description { get; init; }
    public PaymentError? LastPaymentError { get; init; }
    public string? LatestCharge { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public NextAction? NextAction { get; init; }
    public string? PaymentMethod { get; init; }
    public required IReadOnlyList<string> PaymentMethodTypes { get; init; }
    public string? ReceiptEmail { get; init; }
    public string? SetupFutureUsage { get; init; }
    public string? StatementDescriptor { get; init; }
    public string? StatementDescriptorSuffix { get; init; }
    public string Status { get; init; } = "requires_payment_method";
}

/// <summary>Why the last try failed. A member without a value is left out, as Stripe does.</summary>
internal sealed record PaymentError
{
    public required string Code { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeclineCode { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Charge { get; init; }
    public required string Message { get; init; }
    public required StripeObject PaymentMethod { get; init; }
    public required string Type { get; init; }
}

internal sealed record NextAction(string Type, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RedirectToUrl? RedirectToUrl);

internal sealed record RedirectToUrl(string Url, string ReturnUrl);
