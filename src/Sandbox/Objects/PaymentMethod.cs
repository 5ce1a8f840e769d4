namespace CalWater.Sandbox.Objects;

internal sealed record PaymentMethod : StripeObject
{
    public bool Livemode { get; init; }
    public string Type { get; init; } = "card";
    public required BillingDetails BillingDetails { get; init; }
    public required Card Card { get; init; }
    public string? Customer { get; init; }
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}

internal sealed record BillingDetails(string Email, string Name, Address Address, string? Phone = null);

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
    public string Network => Brand;
}

internal sealed record CardChecks(string CvcCheck = "pass", string AddressPostalCodeCheck = "pass", string? AddressLine1Check = null);
