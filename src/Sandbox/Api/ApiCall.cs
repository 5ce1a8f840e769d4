using System.Security.Cryptography;
using System.Text;
using CalWater.Sandbox.Objects;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace CalWater.Sandbox.Api;

/// <summary>One request to the API, read.</summary>
internal sealed record ApiCall
{
    /// <summary>Method and path, what a fault is matched against.</summary>
    public required string Target { get; init; }

    /// <summary>The object that the path names; empty when it names a collection.</summary>
    public required string Id { get; init; }
    /// <summary>When the request came, seconds since 1970.</summary>
    public required long At { get; init; }
    public required FormBody Form { get; init; }
    public required EventRequest Request { get; init; }

    /// <summary>The address at which the caller reached the sandbox; Checkout pages are below it.</summary>
    public required Uri Origin { get; init; }

    public string? IdempotencyKey => Request.IdempotencyKey;

    /// <summary>The same for the same request: what an idempotency key is bound to.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Target}?{Form}")));

    public IReadOnlyList<string> Expand => Form.Texts("expand");

    public static async Task<ApiCall> ReadAsync(HttpContext context, long now)
    {
        var http = context.Request;
        return new ApiCall
        {
            Target = $"{http.Method} {http.Path}",
            Id = context.GetRouteValue("id") as string ?? "",
            At = now,
            Form = FormBody.Of(await FieldsOf(http, context.RequestAborted)),
            Request = new EventRequest(context.TraceIdentifier, KeyOf(http)),
            Origin = new Uri($"{http.Scheme}://{http.Host}"),
        };
    }

    // Stripe's libraries name the form's content type on a GET, too.
    private static async Task<IEnumerable<KeyValuePair<string, StringValues>>> FieldsOf(HttpRequest http, CancellationToken cancellation) =>
        HttpMethods.IsPost(http.Method) && http.HasFormContentType ? await http.ReadFormAsync(cancellation) : http.Query;

    private static string? KeyOf(HttpRequest http) =>
        HttpMethods.IsPost(http.Method) && http.Headers.TryGetValue("Idempotency-Key", out var key) ? key.ToString() : null;
}
