using System.Text.Json;
using CalWater.Billing.Stripe.Http;

namespace CalWater.Billing.Stripe.Api;

/// <summary>Sends one call and reads the answer.</summary>
internal sealed class StripeHttp(HttpClient http)
{
    /// <summary>The version of the API whose objects this program reads.</summary>
    public const string Version = "2026-10-28.endive";

    public Task<GatewayAnswer<T>> GetAsync<T>(string path, CancellationToken cancellation) where T : class =>
        CallAsync<T>(new(HttpMethod.Get, path), cancellation);

    public Task<GatewayAnswer<T>> PostAsync<T>(string path, StripeForm form, IdempotencyKey key, CancellationToken cancellation)
        where T : class =>
        CallAsync<T>(new(HttpMethod.Post, path) { Content = form.ToContent(), Headers = { { "Idempotency-Key", key.ToString() } } }, cancellation);

    private async Task<GatewayAnswer<T>> CallAsync<T>(HttpRequestMessage request, CancellationToken cancellation) where T : class
    {
        using var _ = request;
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            var body = await response.Content.ReadAsStringAsync(cancellation);
            return response.IsSuccessStatusCode ? Read<T>(body, response) : new(StripeFaults.Read(response, body));
        }
        catch (Exception fault) when (StripeFaults.Known(fault) is { } known)
        {
            return new(known);
        }
    }

    private static GatewayAnswer<T> Read<T>(string body, HttpResponseMessage response) where T : class
    {
        try
        {
            return new(JsonSerializer.Deserialize<T>(body, StripeJson.Options) ?? throw new JsonException("The answer is empty."));
        }
        catch (JsonException fault)
        {
            return new(StripeFaults.Unreadable(fault, StripeFaults.RequestId(response)));
        }
    }
}

/// <summary>A page of a list.</summary>
internal sealed record StripeList<T>(IReadOnlyList<T> Data, bool HasMore);
