using System.Text.Json.Serialization;

namespace CalWater.Sandbox.Objects;

internal sealed record PaymentMethod : StripeObject
{
    public const string OfCard = "card";
    public const string BankAccount = "us_bank_account";

    public bool Livemode { get; init; }
    public string Type { get; init; } = "card";
    public required BillingDetails BillingDetails { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Card? Card { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UsBankAccount? UsBankAccount { get; init; }

    /// <summary>The same for the same card or account.</summary>
    [JsonIgnore]
    public string Fingerprint => Card?.Fingerprint ?? UsBankAccount!.Fingerprint;

    public string? Customer { get; init; }
    internal override string? Owner => Customer;
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>What the sandbox has to remember about the method, never shown by the API.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MethodNotes? Sandbox { get; init; }
}

/// <param name="Declines">The decline code that its bank answers from now on; null leaves it to the number.</param>
/// <param name="IsAuthenticated">The customer confirmed at the bank that it may be charged without them.</param>
internal sealed record MethodNotes(string? Declines = null, bool IsAuthenticated = false);

internal sealed record BillingDetails(string? Email, string? Name, Address Address, string? Phone = null);

internal sealed record Address(string? PostalCode, string? Country = "US", string? City = null, string? Line1 = null, string? Line2 = null, string? State = null);

/// <summary>What is kept of a card: never its number or its CVC.</summary>
internal sealed record Card
{
    public required string Brand { get; init; }
    public CardChecks Checks { get; init; } = new();
    public string Country { get; init; } = "US";
    public required int ExpMonth { get; init; }
    public required int ExpYear { get; init; }
    public required string Fingerprint { get; init; }
    public string Funding { get; init; } = "credit";
    public required string Last4 { get; init; }

    /// <summary>Where it was charged; a card that was not has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Network { get; init; }
}

internal sealed record CardChecks(string CvcCheck = "pass", string AddressPostalCodeCheck = "pass", string? AddressLine1Check = null);
