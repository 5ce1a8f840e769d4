using CalWater.Billing.Stripe;
using CalWater.Billing.Tests.Payments;
using CalWater.Sandbox;
using CalWater.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CalWater.Billing.Tests.Stripe;

/// <summary>When a call goes out and when it is over, on a clock that the test moves; and what is written about it.</summary>
public sealed class StripeTriesTests : IAsyncLifetime
{
    private const string Create = "POST /v1/checkout/sessions";
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly GatewayLab lab;

    public StripeTriesTests() => lab = new()
    {
        Clock = clock,
        Settings = { ["Stripe:Deadline"] = "00:00:09", ["Stripe:TryTimeout"] = "00:00:04", ["Stripe:WritesPerSecond"] = "1" }
    };

    public Task InitializeAsync() => lab.InitializeAsync();

    public Task DisposeAsync() => lab.DisposeAsync();

    [Fact]
    public async Task A_call_that_nobody_answers_is_over_at_its_deadline()
    {
        lab.Sandbox.Faults.Add(new(FaultKind.Latency, Create, Count: 3, Delay: TimeSpan.FromHours(1)));
        var call = CreateAsync();
        await Eventually.TrueAsync(() => Task.FromResult(lab.Sandbox.Faults.Pending[0].Count == 2));
        clock.Advance(TimeSpan.FromSeconds(8.9));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal((GatewayFaultKind.TimedOut, false), ((await call).Fault!.Kind, (await call).Fault!.NothingWasDone));
        clock.Advance(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_try_that_nobody_answers_is_followed_by_others_that_learn_it_is_under_way()
    {
        lab.Sandbox.Faults.Add(new(FaultKind.Latency, Create, Delay: TimeSpan.FromHours(1)));
        var call = CreateAsync();
        await Eventually.TrueAsync(() => Task.FromResult(lab.Sandbox.Faults.Pending.Count == 0));
        clock.Advance(TimeSpan.FromSeconds(4));
        await Eventually.TrueAsync(() =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
            return Task.FromResult(call.IsCompleted);
        });
        Assert.Equal((GatewayFaultKind.Busy, false), ((await call).Fault!.Kind, (await call).Fault!.NothingWasDone));
        clock.Advance(TimeSpan.FromHours(1));
        await Eventually.TrueAsync(async () => await lab.CountAsync("checkout.session") == 1);
    }

    [Fact]
    public async Task A_write_beyond_the_rate_waits_for_its_place_and_a_read_does_not()
    {
        Assert.True((await CreateAsync()).IsDone);
        var second = CreateAsync();
        Assert.False((await lab.Gateway.ReadCheckoutAsync("cs_test_none")).IsDone);
        Assert.Equal((false, 1), (second.IsCompleted, await lab.CountAsync("checkout.session")));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await second).IsDone);
    }

    [Fact]
    public async Task The_log_names_the_request_that_failed_and_neither_key_nor_customer()
    {
        await lab.Gateway.ReadCheckoutAsync("cs_test_none");
        await CreateAsync();
        Assert.Contains(lab.Log.Lines, line => line.StartsWith("Stripe GET /v1/checkout/sessions/cs_test_none, try 1: NotFound resource_missing (request req_", StringComparison.Ordinal));
        Assert.DoesNotContain(lab.Log.Lines, line => line.Contains("sk_test", StringComparison.Ordinal) || line.Contains("ana@example.com", StringComparison.Ordinal));
    }

    private Task<GatewayAnswer<CheckoutSession>> CreateAsync()
    {
        var request = PaymentSamples.Started().Order.ToCheckout() with { ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds() + 3600) };
        return lab.Gateway.CreateCheckoutAsync(request, IdempotencyKey.For(request.Payment, "checkout"));
    }
}
