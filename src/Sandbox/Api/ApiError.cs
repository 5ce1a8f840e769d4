using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CalWater.Sandbox.Api;

/// <summary>An error as Stripe words it. A member without a value is left out.</summary>
internal sealed record ApiError
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }
    public required string Message { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Param { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DeclineCode { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Charge { get; init; }

    /// <summary>The intent that was declined, as it is now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? PaymentIntent { get; init; }

    /// <summary>The set-up that was declined, as it is now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? SetupIntent { get; init; }
    public string Type { get; init; } = "invalid_request_error";
}
