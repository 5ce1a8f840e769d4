namespace CalWater.Billing.Stripe;

/// <summary>Whom saved methods belong to: one for a login.</summary>
/// <param name="Metadata">Carries the login.</param>
public sealed record CustomerRequest(string Email, IReadOnlyDictionary<string, string> Metadata);

public sealed record Customer(string Id, string? Email, IReadOnlyDictionary<string, string> Metadata);

/// <summary>A hosted page on which a customer saves a method.</summary>
public sealed record SetupRequest(
    string Customer,
    IReadOnlyDictionary<string, string> Metadata,
    Language Language,
    Uri ReturnUrl,
    Uri CancelUrl);

/// <summary>The page's session, with the set-up once there is one.</summary>
/// <param name="Url">Where the customer saves; null once the session is over.</param>
public sealed record SetupSession(
    string Id, CheckoutStatus Status, string? Customer, IReadOnlyDictionary<string, string> Metadata, Uri? Url, SetupIntent? SetupIntent);

/// <summary>The gateway's record of saving a method.</summary>
public sealed record SetupIntent(string Id, SetupIntentStatus Status, string? Customer, string? PaymentMethod, string? Mandate);

public enum SetupIntentStatus { RequiresPaymentMethod, RequiresConfirmation, RequiresAction, Processing, Canceled, Succeeded }

/// <summary>A saved method, without its number.</summary>
/// <param name="Type"><c>card</c> or <c>us_bank_account</c>.</param>
/// <param name="Customer">Null once it is detached.</param>
public sealed record PaymentMethod(
    string Id, string Type, DateTimeOffset Created, string? Customer, SavedCard? Card = null, ChargedBankAccount? UsBankAccount = null);

public sealed record SavedCard(string Brand, string Last4, int ExpMonth, int ExpYear);

/// <summary>A customer's permission to debit a bank account.</summary>
/// <param name="Status"><c>active</c>, <c>inactive</c> or <c>pending</c>.</param>
public sealed record Mandate(string Id, string Status, string PaymentMethod);

/// <summary>All of a customer's methods.</summary>
public sealed record MethodList(IReadOnlyList<PaymentMethod> Methods);

/// <summary>A charge of a saved method. The same payment always makes the same request, to the byte.</summary>
/// <param name="Metadata">What ties the intent to the payment; read back before anything is believed.</param>
/// <param name="Type">The kind of the method, in Stripe's words.</param>
/// <param name="CustomerIsAbsent">Nobody is there (Auto Pay); otherwise the customer has just pressed the button. Either way, a bank that wants to hear from them refuses.</param>
public sealed record ChargeRequest(
    PaymentId Payment,
    string Customer,
    string Method,
    string Type,
    Money Amount,
    IReadOnlyDictionary<string, string> Metadata,
    bool CustomerIsAbsent);
