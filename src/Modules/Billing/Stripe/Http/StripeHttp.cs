using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace CalWater.Billing.Stripe.Http;

/// <summary>Sends one call, again with the same key where that can help, and reads the answer.</summary>
internal sealed partial class StripeHttp(HttpClient http, StripePacing pacing, ILogger<StripeHttp> log)
{
    /// <summary>The version of the API whose objects this program reads.</summary>
    public const string Version = "2026-10-28.endive";

    public Task<GatewayAnswer<T>> GetAsync<T>(string path, CancellationToken cancellation) where T : class =>
        CallAsync<T>(() => new(HttpMethod.Get, path), cancellation);

    public Task<GatewayAnswer<T>> PostAsync<T>(string path, StripeForm form, IdempotencyKey key, CancellationToken cancellation)
        where T : class =>
        CallAsync<T>(() => new(HttpMethod.Post, path) { Content = form.ToContent(), Headers = { { "Idempotency-Key", key.ToString() } } }, cancellation);

    private async Task<GatewayAnswer<T>> CallAsync<T>(Func<HttpRequestMessage> request, CancellationToken cancellation) where T : class
    {
        using var timer = pacing.CallTimer();
        using var call = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            return await TryAsync<T>(request, call.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(new GatewayFault(GatewayFaultKind.TimedOut, "No answer within the deadline."));
        }
    }

    private async Task<GatewayAnswer<T>> TryAsync<T>(Func<HttpRequestMessage> request, CancellationToken call) where T : class
    {
        for (var tries = 1; ; tries++)
        {
            using var message = request();
            if (message.Method == HttpMethod.Post) await pacing.BeforeWriteAsync(call);
            var (response, fault) = await SendAsync(message, call);
            using var _ = response;
            if (response is { IsSuccessStatusCode: true }) return await ReadAsync<T>(response, call);
            fault ??= await FaultAsync(response!, call);
            LogFault(message.Method.Method, http.BaseAddress!.MakeRelativeUri(message.RequestUri!), tries, fault.Kind, fault.Code, fault.RequestId);
            if (pacing.RetryAfter(tries, response) is not { } wait) return new(fault);
            await pacing.WaitAsync(wait, call);
        }
    }

    private async Task<(HttpResponseMessage?, GatewayFault?)> SendAsync(HttpRequestMessage message, CancellationToken call)
    {
        using var timer = pacing.TryTimer();
        using var once = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, call);
        try
        {
            return (await http.SendAsync(message, once.Token), null);
        }
        catch (OperationCanceledException) when (!call.IsCancellationRequested)
        {
            return (null, new(GatewayFaultKind.TimedOut, "No answer in time."));
        }
        catch (HttpRequestException fault)
        {
            return (null, new(GatewayFaultKind.Unreachable, fault.Message));
        }
    }

    private static async Task<GatewayAnswer<T>> ReadAsync<T>(HttpResponseMessage response, CancellationToken call) where T : class
    {
        try
        {
            var body = await response.Content.ReadAsStringAsync(call);
            return new(JsonSerializer.Deserialize<T>(body, StripeJson.Options) ?? throw new JsonException("The answer is empty."));
        }
        catch (JsonException fault)
        {
            return new(new GatewayFault(GatewayFaultKind.Unreadable, fault.Message, RequestId: RequestId(response)));
        }
    }

    private static async Task<GatewayFault> FaultAsync(HttpResponseMessage response, CancellationToken call) =>
        StripeFaults.Read(response.StatusCode, await response.Content.ReadAsStringAsync(call), RequestId(response));

    private static string? RequestId(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Request-Id", out var ids) ? ids.First() : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe {Method} {Path}, try {Try}: {Kind} {Code} (request {RequestId})")]
    private partial void LogFault(string method, Uri path, int @try, GatewayFaultKind kind, string? code, string? requestId);
}
