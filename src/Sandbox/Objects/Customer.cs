namespace CalWater.Sandbox.Objects;

internal sealed record Customer : StripeObject
{
    public bool Livemode { get; init; }
    public string? Description { get; init; }
    public string? Email { get; init; }
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public IReadOnlyList<string> PreferredLocales { get; init; } = [];
}
