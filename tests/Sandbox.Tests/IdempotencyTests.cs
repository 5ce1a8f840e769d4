using System.Net;
using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class IdempotencyTests : IAsyncLifetime
{
    private const string Key = "pay-1-open";

    private TestSandbox _stripe = null!;

    public async Task InitializeAsync() => _stripe = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _stripe.DisposeAsync();

    [Fact]
    public async Task The_same_request_with_the_same_key_gets_the_same_answer()
    {
        var first = await _stripe.CreateSessionAsync(key: Key);
        var second = await _stripe.CreateSessionAsync(key: Key);

        Assert.Equal(first.Body.ToJsonString(), second.Body.ToJsonString());
        Assert.Equal((null, "true"), (first.Header("Idempotent-Replayed"), second.Header("Idempotent-Replayed")));
        Assert.Equal(first.Header("Request-Id"), second.Header("Original-Request"));
        Assert.Single(await _stripe.Sandbox.ObjectsAsync("checkout.session"));
    }

    [Fact]
    public async Task Another_request_with_the_same_key_is_refused()
    {
        await _stripe.CreateSessionAsync(key: Key);

        var reply = await _stripe.CreateSessionAsync(new Fields { ["locale"] = "es" }, Key);

        Assert.Equal((HttpStatusCode.BadRequest, "idempotency_error"), (reply.Status, reply.Text("error.type")));
        Assert.Equal("false", reply.Header("Stripe-Should-Retry"));
    }

    [Fact]
    public async Task A_key_in_use_is_refused_until_its_request_is_answered()
    {
        _stripe.Sandbox.Faults.Add(new Fault(FaultKind.Latency, Delay: TimeSpan.FromMinutes(1)));
        var first = _stripe.CreateSessionAsync(key: Key);
        await Eventually.TrueAsync(() => _stripe.Sandbox.Faults.Pending is []);

        var second = await _stripe.CreateSessionAsync(key: Key);
        await Eventually.TrueAsync(() => first.IsCompleted, _stripe.Clock);

        Assert.Equal((HttpStatusCode.Conflict, "idempotency_key_in_use"), (second.Status, second.Text("error.code")));
        Assert.Equal((await first).Id, (await _stripe.CreateSessionAsync(key: Key)).Id);
    }

    [Fact]
    public async Task A_refusal_by_the_state_of_things_is_replayed()
    {
        var id = (await _stripe.CreateSessionAsync()).Id;
        await _stripe.PostAsync($"/v1/checkout/sessions/{id}/expire", []);

        await _stripe.PostAsync($"/v1/checkout/sessions/{id}/expire", [], Key);
        var second = await _stripe.PostAsync($"/v1/checkout/sessions/{id}/expire", [], Key);

        Assert.Equal((HttpStatusCode.BadRequest, "true"), (second.Status, second.Header("Idempotent-Replayed")));
    }

    [Fact]
    public async Task A_refused_parameter_leaves_the_key_free()
    {
        await _stripe.CreateSessionAsync(new Fields { ["mode"] = "nonsense" }, Key);

        Assert.Equal(HttpStatusCode.OK, (await _stripe.CreateSessionAsync(key: Key)).Status);
    }

    [Fact]
    public async Task A_key_is_forgotten_after_a_day()
    {
        var first = await _stripe.CreateSessionAsync(key: Key);

        _stripe.Clock.Advance(TimeSpan.FromHours(24));

        Assert.NotEqual(first.Id, (await _stripe.CreateSessionAsync(key: Key)).Id);
    }

    [Fact]
    public async Task A_hundred_requests_at_once_with_one_key_open_one_session()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _stripe.CreateSessionAsync(key: Key)));

        Assert.All(replies, reply => Assert.Contains(reply.Status, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        Assert.Single(await _stripe.Sandbox.ObjectsAsync("checkout.session"));
    }
}
