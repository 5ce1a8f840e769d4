namespace CalWater.Billing.Stripe;

/// <summary>A hosted Checkout page for one payment. The same payment always makes the same request, to the byte.</summary>
/// <param name="Metadata">What ties the gateway's objects to the payment; read back before anything is believed.</param>
/// <param name="ExpiresAt">When the page closes: 30 minutes to 24 hours ahead.</param>
public sealed record CheckoutRequest(
    PaymentId Payment,
    IReadOnlyList<CheckoutLine> Lines,
    IReadOnlyDictionary<string, string> Metadata,
    Language Language,
    string Email,
    Uri ReturnUrl,
    Uri CancelUrl,
    DateTimeOffset ExpiresAt)
{
    /// <summary>The customer's record at the gateway; null where nothing is saved, and only the e-mail is known.</summary>
    public string? Customer { get; init; }

    /// <summary>The method is saved for the customer once it has paid.</summary>
    public bool SavesMethod { get; init; }
}

/// <summary>A line of the Checkout page.</summary>
public sealed record CheckoutLine(string Name, Money Amount);
