using Microsoft.Extensions.Logging;

namespace CalWater.Billing.Stripe.Http;

/// <summary>
/// Beneath whichever adapter sends: lets a request out at its pace, again with the same key where that can help, and gives
/// up at the deadline.
/// </summary>
internal sealed partial class StripeTries(StripePacing pacing, ILogger<StripeTries> log) : DelegatingHandler
{
    /// <exception cref="TimeoutException">No answer in time.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var timer = pacing.CallTimer();
        using var call = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await TryAsync(request, call.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("No answer within the deadline.");
        }
    }

    private async Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken call)
    {
        for (var tries = 1; ; tries++)
        {
            if (request.Method == HttpMethod.Post) await pacing.BeforeWriteAsync(call);
            var (answer, failure) = await OnceAsync(request, call);
            if (answer is { IsSuccessStatusCode: true }) return answer;
            await LogAsync(request, tries, answer, failure, call);
            if (pacing.RetryAfter(tries, answer) is not { } wait) return answer ?? throw failure!;
            answer?.Dispose();
            await pacing.WaitAsync(wait, call);
        }
    }

    /// <summary>One try, with its body: an answer that stops in the middle is none.</summary>
    private async Task<(HttpResponseMessage?, Exception?)> OnceAsync(HttpRequestMessage request, CancellationToken call)
    {
        using var timer = pacing.TryTimer();
        using var once = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, call);
        try
        {
            var answer = await base.SendAsync(request, once.Token);
            await answer.Content.LoadIntoBufferAsync(once.Token);
            return (answer, null);
        }
        catch (OperationCanceledException) when (!call.IsCancellationRequested)
        {
            return (null, new TimeoutException("No answer in time."));
        }
        catch (HttpRequestException fault)
        {
            return (null, fault);
        }
    }

    private async Task LogAsync(HttpRequestMessage request, int tries, HttpResponseMessage? answer, Exception? failure, CancellationToken call)
    {
        var fault = answer is null ? StripeFaults.Known(failure!)! : StripeFaults.Read(answer, await answer.Content.ReadAsStringAsync(call));
        LogFault(request.Method.Method, request.RequestUri!.AbsolutePath, tries, fault.Kind, fault.Code, fault.RequestId);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stripe {Method} {Path}, try {Try}: {Kind} {Code} (request {RequestId})")]
    private partial void LogFault(string method, string path, int @try, GatewayFaultKind kind, string? code, string? requestId);
}
