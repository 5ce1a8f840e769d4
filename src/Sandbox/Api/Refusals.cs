using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Api;

/// <summary>Stripe's refusals: status, type, code and the parameter at fault.</summary>
internal static class Refusals
{
    public static StripeRefusal Unknown(string param) =>
        Invalid("parameter_unknown", $"Received unknown parameter: {param}", param);

    public static StripeRefusal Missing(string param) =>
        Invalid("parameter_missing", $"Missing required param: {param}.", param);

    public static StripeRefusal Empty(string param) =>
        Invalid("parameter_invalid_empty", $"You passed an empty string for '{param}'. Leave the parameter out instead.", param);

    public static StripeRefusal NotAnInteger(string param, string value) =>
        Invalid("parameter_invalid_integer", $"Invalid integer: {value}", param);

    public static StripeRefusal TooLong(string param, int most) =>
        Invalid("parameter_invalid_string", $"Invalid {param}: must be at most {most} characters", param);

    public static StripeRefusal NotOneOf(string param, IEnumerable<string> allowed) =>
        Invalid(null, $"Invalid {param}: must be one of {string.Join(", ", allowed)}", param);

    public static StripeRefusal Invalid(string? code, string message, string? param) =>
        new(400, new ApiError { Code = code, Message = message, Param = param });

    public static StripeRefusal NoSuch(string kind, string id, string param) =>
        new(404, new ApiError { Code = "resource_missing", Message = $"No such {kind}: '{id}'", Param = param });

    /// <summary>The bank said no; what it said it to stays on record.</summary>
    public static StripeRefusal Declined(PaymentIntent failed) =>
        Declined(ErrorOf(failed.LastPaymentError!) with { PaymentIntent = StripeJson.Public(failed) });

    public static StripeRefusal Declined(SetupIntent failed) =>
        Declined(ErrorOf(failed.LastSetupError!) with { SetupIntent = StripeJson.Public(failed) });

    public static StripeRefusal WrongState(string kind, string status) =>
        Invalid($"{kind}_unexpected_state", $"This {kind}'s status is {status}, which does not allow this.", null);

    public static StripeRefusal NoSuchAddress(string method, string path) =>
        new(404, new ApiError { Message = $"Unrecognized request URL ({method}: {path})." });

    public static StripeRefusal NoKey() =>
        new(401, new ApiError { Message = "You did not provide an API key. Send it as 'Authorization: Bearer KEY'." });

    public static StripeRefusal WrongKey(string key) =>
        new(401, new ApiError { Message = $"Invalid API Key provided: {Masked(key)}" });

    public static StripeRefusal KeyUsedDifferently(string key) =>
        new(400, new ApiError
        {
            Type = "idempotency_error",
            Message = $"The idempotency key '{key}' was first used with another request; it can only be sent again with the same parameters.",
        })
        { ShouldRetry = false };

    public static StripeRefusal KeyInUse(string key) =>
        new(409, new ApiError
        {
            Type = "idempotency_error",
            Code = "idempotency_key_in_use",
            Message = $"A request with the idempotency key '{key}' is still in progress.",
        })
        { ShouldRetry = true };

    public static StripeRefusal RateLimited(TimeSpan retryAfter) =>
        new(429, new ApiError { Code = "rate_limit", Message = "Too many requests hit the API too quickly." })
        { ShouldRetry = true, RetryAfter = retryAfter };

    /// <summary>An error before anything happened: sending the request again is right.</summary>
    public static StripeRefusal Unavailable() => new(500, Broken) { ShouldRetry = true };

    /// <summary>An error after the effect: the idempotency key replays it, so sending the request again is of no use.</summary>
    public static StripeRefusal BrokenAfterEffect() => new(500, Broken) { ShouldRetry = false };

    private static StripeRefusal Declined(ApiError error) => new(402, error) { KeepsChange = true };

    private static ApiError ErrorOf(PaymentError error) => new()
    {
        Type = error.Type,
        Code = error.Code,
        DeclineCode = error.DeclineCode,
        Charge = error.Charge,
        Message = error.Message,
    };

    private static ApiError Broken { get; } = new() { Type = "api_error", Message = "An unknown error occurred." };

    private static string Masked(string key) =>
        key.Length <= 12 ? new string('*', key.Length) : key[..8] + new string('*', key.Length - 12) + key[^4..];
}
