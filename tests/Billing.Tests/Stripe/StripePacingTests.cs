using System.Globalization;
using System.Net;
using CalWater.Billing.Stripe;
using CalWater.Billing.Stripe.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CalWater.Billing.Tests.Stripe;

public sealed class StripePacingTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly StripePacing pacing;

    public StripePacingTests() => pacing = new(Options.Create(new StripeOptions { WritesPerSecond = 80 }), clock);

    [Theory]
    [InlineData(400, false), InlineData(401, false), InlineData(402, false), InlineData(404, false)]
    [InlineData(409, true), InlineData(429, true), InlineData(500, true), InlineData(503, true)]
    public void Only_what_may_pass_is_tried_again(int status, bool again) => Assert.Equal(again, pacing.RetryAfter(1, Answer(status)) is not null);

    [Theory]
    [InlineData(500, "false", false), InlineData(429, "false", false), InlineData(400, "true", true)]
    public void Stripes_advice_goes_first(int status, string advice, bool again) =>
        Assert.Equal(again, pacing.RetryAfter(1, Answer(status, ("Stripe-Should-Retry", advice))) is not null);

    [Fact]
    public void A_lost_connection_is_tried_three_times_in_all()
    {
        Assert.NotNull(pacing.RetryAfter(1, null));
        Assert.NotNull(pacing.RetryAfter(2, null));
        Assert.Null(pacing.RetryAfter(3, null));
    }

    [Fact]
    public void The_wait_grows_and_is_scattered()
    {
        List<TimeSpan> first = [.. Enumerable.Range(0, 200).Select(_ => pacing.RetryAfter(1, null)!.Value)];
        Assert.All(first, wait => Assert.InRange(wait.TotalMilliseconds, 250, 500));
        Assert.True(first.Distinct().Count() > 100);
        Assert.InRange(pacing.RetryAfter(2, null)!.Value.TotalMilliseconds, 500, 1000);
    }

    [Fact]
    public void Stripe_may_ask_for_a_longer_wait() =>
        Assert.Equal(TimeSpan.FromSeconds(7), pacing.RetryAfter(1, Answer(429, ("Retry-After", "7"))));

    [Fact]
    public async Task Writes_beyond_the_rate_wait_for_their_place()
    {
        for (var i = 0; i < 80; i++) Assert.True(pacing.BeforeWriteAsync(default).IsCompletedSuccessfully, i.ToString(CultureInfo.InvariantCulture));
        var next = pacing.BeforeWriteAsync(default);
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(12.5));
        await next;
    }

    private static HttpResponseMessage Answer(int status, params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status);
        foreach (var (name, value) in headers) answer.Headers.Add(name, value);
        return answer;
    }
}
