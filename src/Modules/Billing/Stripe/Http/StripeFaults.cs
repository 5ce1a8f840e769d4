using System.Net;
using System.Text.Json;

namespace CalWater.Billing.Stripe.Http;

/// <summary>Names what an error answer, or none, means.</summary>
internal static class StripeFaults
{
    /// <summary>What kept a call from being answered; null for what is no fault of the gateway's.</summary>
    public static GatewayFault? Known(Exception fault) => fault switch
    {
        TimeoutException => new(GatewayFaultKind.TimedOut, fault.Message),
        HttpRequestException => new(GatewayFaultKind.Unreachable, fault.Message),
        _ => null
    };

    public static GatewayFault Unreadable(Exception fault, string? requestId) => new(GatewayFaultKind.Unreadable, fault.Message, RequestId: requestId);

    public static string? RequestId(HttpResponseMessage answer) => answer.Headers.TryGetValues("Request-Id", out var ids) ? ids.First() : null;

    public static GatewayFault Read(HttpResponseMessage answer, string body) => Read(answer.StatusCode, body, RequestId(answer));

    public static GatewayFault Read(HttpStatusCode status, string body, string? requestId)
    {
        var error = Error(body);
        var message = error.Message ?? $"HTTP {(int)status}";
        return new(Kind(status, error), message, error.Code, error.DeclineCode, requestId);
    }

    private static StripeError Error(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<StripeErrorBody>(body, StripeJson.Options)?.Error ?? new();
        }
        catch (JsonException)
        {
            // A proxy's page instead of Stripe's answer: the status says all there is.
            return new();
        }
    }

    private static GatewayFaultKind Kind(HttpStatusCode status, StripeError error) => (error.Type, error.Code, (int)status) switch
    {
        (_, _, 409) => GatewayFaultKind.Busy,
        ("idempotency_error", _, _) => GatewayFaultKind.KeyConflict,
        (_, "authentication_required", _) => GatewayFaultKind.AuthenticationRequired,
        ("card_error", _, _) => GatewayFaultKind.CardDeclined,
        ("invalid_request_error", _, 400) => GatewayFaultKind.InvalidRequest,
        (_, _, 401 or 403) => GatewayFaultKind.Unauthorized,
        (_, _, 404) => GatewayFaultKind.NotFound,
        (_, _, 429) => GatewayFaultKind.RateLimited,
        _ => GatewayFaultKind.ServerError
    };
}
