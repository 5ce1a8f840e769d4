using System.Globalization;
using System.Text.Json.Nodes;
using CalWater.Sandbox.Objects;
using Microsoft.AspNetCore.Http;

namespace CalWater.Sandbox.Api;

/// <summary>Status, body and the headers that go with them.</summary>
internal sealed record ApiAnswer(int Status, string Body)
{
    public StripeRefusal? Refusal { get; private init; }

    public static ApiAnswer Of(JsonObject body) => new(StatusCodes.Status200OK, body.ToJsonString(StripeJson.Options));

    public static ApiAnswer Of(StripeRefusal refusal) => new(refusal.Status, Worded(refusal)) { Refusal = refusal };

    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = "application/json";
        if (Refusal?.ShouldRetry is { } retry) response.Headers["Stripe-Should-Retry"] = retry ? "true" : "false";
        if (Refusal?.RetryAfter is { } wait) response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer realm=\"Stripe\"";
        await response.WriteAsync(Body, context.RequestAborted);
    }

    private static string Worded(StripeRefusal refusal) =>
        System.Text.Json.JsonSerializer.Serialize(new ErrorBody(refusal.Error), StripeJson.Options);

    private sealed record ErrorBody(ApiError Error);
}
