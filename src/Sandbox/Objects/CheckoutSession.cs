using System.Text.Json.Serialization;

namespace CalWater.Sandbox.Objects;

internal sealed record CheckoutSession : StripeObject
{
    public bool Livemode { get; init; }
    public required string Mode { get; init; }
    public string Status { get; init; } = "open";
    public string PaymentStatus { get; init; } = "unpaid";
    public string? Currency { get; init; }
    public long? AmountSubtotal { get; init; }
    public long? AmountTotal { get; init; }
    public TotalDetails TotalDetails { get; init; } = new();
    public AutomaticTax AutomaticTax { get; init; } = new();
    public string? CancelUrl { get; init; }
    public required string SuccessUrl { get; init; }

    /// <summary>Where the customer pays; null once the session is no longer open.</summary>
    public string? Url { get; init; }
    public required long ExpiresAt { get; init; }
    public string? ClientReferenceId { get; init; }
    public string? ClientSecret { get; init; }
    public string? Customer { get; init; }
    public string CustomerCreation { get; init; } = "if_required";
    public string? CustomerEmail { get; init; }
    public CustomerDetails? CustomerDetails { get; init; }
    public CustomText CustomText { get; init; } = new();
    public string? Invoice { get; init; }
    public string? Locale { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public string? PaymentIntent { get; init; }
    public string? PaymentLink { get; init; }
    public required IReadOnlyList<string> PaymentMethodTypes { get; init; }
    public string? SetupIntent { get; init; }
    public string? SubmitType { get; init; }
    public string? Subscription { get; init; }
    public string UiMode { get; init; } = "hosted_page";

    [JsonIgnore]
    public bool IsSetup => Mode == "setup";

    [JsonIgnore]
    public bool TakesBankAccounts => PaymentMethodTypes.Contains(PaymentMethod.BankAccount);

    /// <summary>What the sandbox has to remember about the session, never shown by the API.</summary>
    public required SessionNotes Sandbox { get; init; }
}

internal sealed record SessionNotes
{
    public required IReadOnlyList<LineItem> LineItems { get; init; }
    public required PaymentIntentData PaymentIntentData { get; init; }

    /// <summary>The page showing (a random value in its form) that paid: a second press of its button is the same payment.</summary>
    public string? PaidAttempt { get; init; }

    /// <summary>The page showing whose card waits for its bank's page.</summary>
    public string? AuthenticatingAttempt { get; init; }
}

internal sealed record LineItem(string Name, string? Description, long Quantity, long UnitAmount)
{
    public long Amount => Quantity * UnitAmount;
}

internal sealed record PaymentIntentData(string? Description, string? ReceiptEmail, string? StatementDescriptorSuffix, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary><c>off_session</c> saves the method on the session's customer.</summary>
    public string? SetupFutureUsage { get; init; }
}

internal sealed record CustomerDetails(string? Email, string? Name, Address Address, string? Phone = null, string TaxExempt = "none");

internal sealed record CustomText(Message? AfterSubmit = null, Message? ShippingAddress = null, Message? Submit = null, Message? TermsOfServiceAcceptance = null);

internal sealed record Message([property: JsonPropertyName("message")] string Text);

internal sealed record TotalDetails(long AmountDiscount = 0, long AmountShipping = 0, long AmountTax = 0);

internal sealed record AutomaticTax(bool Enabled = false, string? Status = null);
