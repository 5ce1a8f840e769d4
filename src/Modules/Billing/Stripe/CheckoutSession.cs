namespace CalWater.Billing.Stripe;

/// <summary>A Checkout Session as the gateway has it now, with its PaymentIntent once there is one.</summary>
/// <param name="AmountTotal">Null, as the currency is, on a page that saves a method: lists have those too.</param>
/// <param name="Url">Where the customer pays; null once the session is over.</param>
public sealed record CheckoutSession(
    string Id,
    CheckoutStatus Status,
    CheckoutPaymentStatus PaymentStatus,
    Money? AmountTotal,
    string? Currency,
    string? ClientReferenceId,
    IReadOnlyDictionary<string, string> Metadata,
    Uri? Url,
    PaymentIntent? PaymentIntent);

public enum CheckoutStatus { Open, Complete, Expired }

public enum CheckoutPaymentStatus { Unpaid, Paid, NoPaymentRequired }

/// <summary>The gateway's record of collecting one amount.</summary>
public sealed record PaymentIntent(
    string Id,
    PaymentIntentStatus Status,
    Money Amount,
    string Currency,
    IReadOnlyDictionary<string, string> Metadata,
    Charge? LatestCharge,
    IntentError? LastPaymentError = null);

/// <summary>Why the last try failed.</summary>
/// <param name="DeclineCode">The bank's reason.</param>
public sealed record IntentError(string? Code, string? DeclineCode = null);

public enum PaymentIntentStatus
{
    RequiresPaymentMethod, RequiresConfirmation, RequiresAction, Processing, RequiresCapture, Canceled, Succeeded
}

/// <summary>One attempt to take the money.</summary>
public sealed record Charge(
    string Id, bool Paid, Money Amount, DateTimeOffset Created, string? FailureCode, ChargeMethod? PaymentMethodDetails, Money AmountRefunded = default)
{
    /// <summary>All of it went back.</summary>
    public bool IsRefunded => Paid && AmountRefunded == Amount;
}

/// <summary>What was charged: the brand and last four of a card, or the bank and last four of an account.</summary>
public sealed record ChargeMethod(string Type, ChargedCard? Card = null, ChargedBankAccount? UsBankAccount = null);

public sealed record ChargedCard(string Brand, string Last4);

public sealed record ChargedBankAccount(string? BankName = null, string? Last4 = null);
