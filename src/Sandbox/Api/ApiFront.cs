using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CalWater.Sandbox.Objects;
using Microsoft.AspNetCore.Http;

namespace CalWater.Sandbox.Api;

/// <summary>What every API request meets first: an id, the version, the key, and the wording of refusals.</summary>
internal sealed class ApiFront(SandboxOptions options)
{
    private readonly byte[] _secretKey = Encoding.UTF8.GetBytes(options.SecretKey);

    public async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        context.TraceIdentifier = StripeIds.New("req_");
        context.Response.Headers["Request-Id"] = context.TraceIdentifier;
        context.Response.Headers["Stripe-Version"] = context.Request.Headers["Stripe-Version"] is [{ Length: > 0 } wanted] ? wanted : StripeApiVersion.Default;
        try
        {
            Authenticate(context.Request);
            await next(context);
        }
        catch (StripeRefusal refusal)
        {
            await ApiAnswer.Of(refusal).WriteAsync(context);
        }
    }

    private void Authenticate(HttpRequest request)
    {
        var key = KeyOf(request) ?? throw Refusals.NoKey();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), _secretKey)) throw Refusals.WrongKey(key);
    }

    private static string? KeyOf(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) ? header switch
        {
            { Scheme: "Bearer", Parameter: { Length: > 0 } key } => key,
            { Scheme: "Basic", Parameter: { Length: > 0 } pair } => UserOf(pair),
            _ => null,
        } : null;

    /// <summary>With Basic authentication the key is the user name and there is no password.</summary>
    private static string? UserOf(string pair)
    {
        var bytes = new byte[pair.Length];
        return Convert.TryFromBase64String(pair, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length).Split(':')[0] : null;
    }
}
