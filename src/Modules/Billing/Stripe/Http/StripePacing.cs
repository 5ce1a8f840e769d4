using System.Net;
using Microsoft.Extensions.Options;

namespace CalWater.Billing.Stripe.Http;

/// <summary>When a call may go out: writes below Stripe's limit, retries with growing, scattered waits.</summary>
internal sealed class StripePacing(IOptions<StripeOptions> options, TimeProvider clock)
{
    private const int Tries = 3;
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);
    private readonly Lock gate = new();
    private DateTimeOffset booked;

    /// <summary>Waits for a place in the stream of writes.</summary>
    public Task BeforeWriteAsync(CancellationToken cancellation)
    {
        var wait = Book() - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellation) : Task.CompletedTask;
    }

    /// <summary>Cancels what takes longer than one try may.</summary>
    public CancellationTokenSource TryTimer() => new(options.Value.TryTimeout, clock);

    /// <summary>Cancels what takes longer than all tries together may.</summary>
    public CancellationTokenSource CallTimer() => new(options.Value.Deadline, clock);

    /// <summary>How long to wait before the next try; null when there is to be none.</summary>
    public TimeSpan? RetryAfter(int tries, HttpResponseMessage? answer)
    {
        if (tries >= Tries || !MayRetry(answer)) return null;
        var grown = options.Value.RetryDelay * Math.Pow(2, tries - 1) * (0.5 + Random.Shared.NextDouble() / 2);
        var asked = answer?.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;
        return asked > grown ? asked : grown;
    }

    public Task WaitAsync(TimeSpan wait, CancellationToken cancellation) => Task.Delay(wait, clock, cancellation);

    /// <summary>Places are a fixed time apart; up to a second of them may be saved up.</summary>
    private DateTimeOffset Book()
    {
        lock (gate)
        {
            var earliest = clock.GetUtcNow() - Burst;
            booked = (booked > earliest ? booked : earliest) + TimeSpan.FromSeconds(1) / options.Value.WritesPerSecond;
            return booked;
        }
    }

    private static bool MayRetry(HttpResponseMessage? answer)
    {
        if (answer is null) return true;
        if (answer.Headers.TryGetValues("Stripe-Should-Retry", out var advice)) return advice.First() == "true";
        return answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
    }
}
