using System.Text;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Webhooks;

/// <summary>Posts one event to the portal, once, and notes when the portal has accepted it.</summary>
internal sealed class WebhookSender(SandboxOptions options, Store store) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };

    /// <returns>Whether the portal accepted it (2xx).</returns>
    public async Task<bool> SendAsync(StripeEvent happened, CancellationToken cancellation)
    {
        var accepted = await PostAsync(StripeJson.Public(happened).ToJsonString(StripeJson.Options), cancellation);
        if (accepted) await SettleAsync(happened);
        return accepted;
    }

    /// <summary>Notes that the event needs no (further) delivery.</summary>
    public Task SettleAsync(StripeEvent happened) => store.SettleAsync(happened.Id);

    public void Dispose() => _http.Dispose();

    private async Task<bool> PostAsync(string body, CancellationToken cancellation)
    {
        using var request = RequestOf(body);
        try
        {
            using var response = await _http.SendAsync(request, cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (Exception unreached) when (unreached is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private HttpRequestMessage RequestOf(string body) => new(HttpMethod.Post, options.WebhookUrl)
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
        Headers = { { "Stripe-Signature", WebhookSignature.Of(options.WebhookSecret, store.Now, body) } },
    };
}
