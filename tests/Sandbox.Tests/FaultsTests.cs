using System.Net;
using System.Net.Http.Json;
using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class FaultsTests : IAsyncLifetime
{
    private const string Key = "pay-1-open";

    private TestSandbox _stripe = null!;

    public async Task InitializeAsync() => _stripe = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _stripe.DisposeAsync();

    [Fact]
    public async Task A_rate_limit_says_when_to_come_back_and_does_nothing()
    {
        _stripe.Sandbox.Faults.Add(new Fault(FaultKind.RateLimited, Delay: TimeSpan.FromSeconds(2)));

        var reply = await _stripe.CreateSessionAsync(key: Key);

        Assert.Equal((HttpStatusCode.TooManyRequests, "2"), (reply.Status, reply.Header("Retry-After")));
        Assert.Equal("rate_limit", reply.Text("error.code"));
        Assert.Equal(HttpStatusCode.OK, (await _stripe.CreateSessionAsync(key: Key)).Status);
        Assert.Single(await _stripe.Sandbox.ObjectsAsync("checkout.session"));
    }

    [Fact]
    public async Task An_error_before_the_effect_leaves_the_key_free()
    {
        _stripe.Sandbox.Faults.Add(new Fault(FaultKind.ErrorBefore));

        var first = await _stripe.CreateSessionAsync(key: Key);
        var nothing = await _stripe.Sandbox.ObjectsAsync("checkout.session");
        var second = await _stripe.CreateSessionAsync(key: Key);

        Assert.Equal((HttpStatusCode.InternalServerError, "api_error"), (first.Status, first.Text("error.type")));
        Assert.Empty(nothing);
        Assert.Equal(HttpStatusCode.OK, second.Status);
    }

    [Fact]
    public async Task An_error_after_the_effect_is_what_the_key_replays()
    {
        _stripe.Sandbox.Faults.Add(new Fault(FaultKind.ErrorAfter));

        var first = await _stripe.CreateSessionAsync(key: Key);
        var second = await _stripe.CreateSessionAsync(key: Key);

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError), (first.Status, second.Status));
        Assert.Equal("true", second.Header("Idempotent-Replayed"));
        Assert.Single(await _stripe.Sandbox.ObjectsAsync("checkout.session"));
    }

    [Fact]
    public async Task A_connection_dropped_after_the_effect_leaves_the_true_answer_under_the_key()
    {
        _stripe.Sandbox.Faults.Add(new Fault(FaultKind.DropAfter, "POST /v1/checkout/sessions"));

        await Assert.ThrowsAsync<HttpRequestException>(() => _stripe.CreateSessionAsync(key: Key));
        var second = await _stripe.CreateSessionAsync(key: Key);

        Assert.Equal((HttpStatusCode.OK, "true"), (second.Status, second.Header("Idempotent-Replayed")));
        Assert.Single(await _stripe.Sandbox.ObjectsAsync("checkout.session"));
    }

    [Fact]
    public async Task Latency_holds_the_answer_back_and_not_the_others()
    {
        _stripe.Sandbox.Faults.Add(new Fault(FaultKind.Latency, "POST *", Delay: TimeSpan.FromMinutes(5)));
        var slow = _stripe.CreateSessionAsync();
        await Eventually.TrueAsync(() => _stripe.Sandbox.Faults.Pending is []);

        var quick = await _stripe.CreateSessionAsync();

        Assert.Equal((HttpStatusCode.OK, false), (quick.Status, slow.IsCompleted));
        await Eventually.TrueAsync(() => slow.IsCompleted, _stripe.Clock);
        Assert.Equal(HttpStatusCode.OK, (await slow).Status);
    }

    [Fact]
    public async Task A_fault_strikes_only_what_it_matches_and_as_often_as_it_says()
    {
        _stripe.Sandbox.Faults.Add(new Fault(FaultKind.ErrorBefore, "GET /v1/charges*", Count: 2));

        var statuses = new List<HttpStatusCode> { (await _stripe.CreateSessionAsync()).Status };
        for (var count = 0; count < 3; count++) statuses.Add((await _stripe.GetAsync("/v1/charges")).Status);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError, HttpStatusCode.OK], statuses);
    }

    [Fact]
    public async Task Another_process_sets_faults_over_http()
    {
        var added = await _stripe.Api.PostAsJsonAsync("/sandbox/faults", new { kind = "rate_limited", match = "POST *", count = 2, delay_ms = 1500 });
        var pending = await _stripe.GetAsync("/sandbox/faults");
        await _stripe.Api.DeleteAsync("/sandbox/faults");

        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Equal(("rate_limited", "2", "1500"), (pending.Text("data.0.kind"), pending.Text("data.0.count"), pending.Text("data.0.delay_ms")));
        Assert.Empty(_stripe.Sandbox.Faults.Pending);
    }

    [Theory]
    [InlineData("earthquake", 1)]
    [InlineData("latency", 0)]
    public async Task A_fault_that_is_none_is_refused(string kind, int count)
    {
        var reply = await _stripe.Api.PostAsJsonAsync("/sandbox/faults", new { kind, count });

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains("error_before", await reply.Content.ReadAsStringAsync());
    }
}
