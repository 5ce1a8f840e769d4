using System.Text.Json;

namespace CalWater.Sandbox.Objects;

/// <summary>Something that happened, with its object as it was then.</summary>
internal sealed record StripeEvent : StripeObject
{
    public bool Livemode { get; init; }
    public string ApiVersion { get; init; } = StripeApiVersion.Default;
    public required EventData Data { get; init; }

    /// <summary>1 until the portal has accepted it.</summary>
    public required int PendingWebhooks { get; init; }
    public required EventRequest Request { get; init; }
    public required string Type { get; init; }
}

internal sealed record EventData(JsonElement Object);

/// <summary>The API request that caused the event; both null when a customer or the clock did.</summary>
internal sealed record EventRequest(string? Id, string? IdempotencyKey)
{
    public static EventRequest None { get; } = new(null, null);
}
