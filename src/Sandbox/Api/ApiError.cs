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
    public string Type { get; init; } = "invalid_request_error";
}
