namespace CalWater.Sandbox.Objects;

/// <summary>The way of one payment method to being saved for later charges.</summary>
internal sealed record SetupIntent : StripeObject
{
    public bool Livemode { get; init; }
    public string? CancellationReason { get; init; }
    public required string ClientSecret { get; init; }
    public string? Customer { get; init; }
    public string? Description { get; init; }
    public PaymentError? LastSetupError { get; init; }
    public string? Mandate { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public NextAction? NextAction { get; init; }
    public string? PaymentMethod { get; init; }
    public required IReadOnlyList<string> PaymentMethodTypes { get; init; }
    public string Status { get; init; } = "requires_payment_method";
    public string Usage { get; init; } = "off_session";
}
