using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class WebhooksTests : IAsyncLifetime
{
    private static readonly string[] OfOnePayment =
        ["payment_intent.created", "payment_intent.succeeded", "charge.succeeded", "checkout.session.completed"];

    private WebhookInbox _portal = null!;
    private TestSandbox _stripe = null!;

    public async Task InitializeAsync()
    {
        _portal = await WebhookInbox.StartAsync();
        _stripe = await TestSandbox.StartAsync(_portal.Options);
    }

    public async Task DisposeAsync()
    {
        await _stripe.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task The_events_of_a_payment_are_delivered_in_order_and_noted()
    {
        await _stripe.PaidSessionAsync();

        await DeliveredAsync(4);

        Assert.Equal(OfOnePayment, _portal.Types);
        await Eventually.TrueAsync(() => _stripe.EventsAsync().Result.All(happened => happened.Text("pending_webhooks") == "0"));
    }

    [Fact]
    public async Task An_event_is_signed_over_its_time_and_body()
    {
        await _stripe.PaidSessionAsync();
        await DeliveredAsync(1);

        var delivery = _portal.Deliveries[0];
        var at = _stripe.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes("whsec_sandbox"), Encoding.UTF8.GetBytes($"{at}.{delivery.Body}"));
        Assert.Equal($"t={at},v1={Convert.ToHexStringLower(signature)}", delivery.Signature);
    }

    [Fact]
    public async Task An_event_carries_its_object_as_it_was_then()
    {
        await _stripe.PaidSessionAsync();
        await DeliveredAsync(4);

        var (created, completed) = (_portal.Deliveries[0].Event, _portal.Deliveries[3].Event);
        Assert.Equal("requires_payment_method", created.Text("data.object.status"));
        Assert.Equal(("complete", "paid"), (completed.Text("data.object.status"), completed.Text("data.object.payment_status")));
        Assert.Null(completed["data"]!["object"]!["sandbox"]);
    }

    [Fact]
    public async Task An_event_names_the_request_that_caused_it()
    {
        var session = await _stripe.CreateSessionAsync();

        var expired = await _stripe.PostAsync($"/v1/checkout/sessions/{session.Id}/expire", [], "pay-1-expire");
        await DeliveredAsync(1);

        var request = _portal.Deliveries[0].Event["request"]!.AsObject();
        Assert.Equal((expired.Header("Request-Id"), "pay-1-expire"), (request.Text("id"), request.Text("idempotency_key")));
    }

    [Fact]
    public async Task A_refused_event_is_sent_again_until_it_is_accepted()
    {
        _portal.RefuseNext(7);

        await _stripe.PaidSessionAsync();
        await DeliveredAsync(4);

        Assert.Equal(OfOnePayment.Order(), _portal.Types.Order());
    }

    [Fact]
    public async Task A_session_that_nobody_looks_at_still_tells_when_it_expires()
    {
        await _stripe.CreateSessionAsync();

        _stripe.Clock.Advance(TimeSpan.FromHours(24));
        await DeliveredAsync(1);

        Assert.Equal(["checkout.session.expired"], _portal.Types);
    }

    [Fact]
    public async Task A_fault_delivers_an_event_twice()
    {
        _stripe.Sandbox.Faults.Add(new Fault(FaultKind.WebhookDuplicate, "charge.*"));

        await _stripe.PaidSessionAsync();
        await DeliveredAsync(5);

        Assert.Equal(2, _portal.Types.Count(type => type == "charge.succeeded"));
        Assert.Equal(4, _portal.Deliveries.Select(delivery => delivery.Event.Text("id")).Distinct().Count());
    }

    [Fact]
    public async Task A_fault_delivers_the_last_event_first()
    {
        _stripe.Sandbox.Faults.Add(new Fault(FaultKind.WebhookReorder));

        await _stripe.PaidSessionAsync();
        await DeliveredAsync(4);

        Assert.Equal(OfOnePayment.Reverse(), _portal.Types);
    }

    [Fact]
    public async Task A_fault_delivers_an_event_late()
    {
        _stripe.Sandbox.Faults.Add(new Fault(FaultKind.WebhookDelay, "checkout.session.completed", Delay: TimeSpan.FromHours(1)));

        await _stripe.PaidSessionAsync();
        await DeliveredAsync(3);
        var early = _portal.Types.ToList();
        _stripe.Clock.Advance(TimeSpan.FromHours(1));
        await DeliveredAsync(4);

        Assert.DoesNotContain("checkout.session.completed", early);
        Assert.Equal("checkout.session.completed", _portal.Types.Last());
    }

    [Fact]
    public async Task A_fault_loses_events_that_can_still_be_listed()
    {
        _stripe.Sandbox.Faults.Add(new Fault(FaultKind.WebhookOff, Count: 4));

        await _stripe.PaidSessionAsync();
        await _stripe.PaidSessionAsync();
        await DeliveredAsync(4);

        Assert.Equal(4, _portal.Deliveries.Count);
        Assert.Equal(8, (await _stripe.GetAsync("/v1/events")).Body["data"]!.AsArray().Count);
    }

    private Task DeliveredAsync(int count) => Eventually.TrueAsync(() => _portal.Deliveries.Count >= count, count < 4 ? null : _stripe.Clock);
}
