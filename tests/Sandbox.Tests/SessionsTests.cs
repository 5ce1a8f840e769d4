using System.Net;
using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class SessionsTests : IAsyncLifetime
{
    private TestSandbox _stripe = null!;

    public async Task InitializeAsync() => _stripe = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _stripe.DisposeAsync();

    [Fact]
    public async Task A_new_session_is_open_and_unpaid_and_has_its_page()
    {
        var session = await _stripe.CreateSessionAsync();

        Assert.Equal(HttpStatusCode.OK, session.Status);
        Assert.StartsWith("cs_test_", session.Id);
        Assert.Equal(("checkout.session", "open", "unpaid"), (session.Text("object"), session.Text("status"), session.Text("payment_status")));
        Assert.Equal(("8300", "usd", "false"), (session.Text("amount_total"), session.Text("currency"), session.Text("livemode")));
        Assert.Equal($"{_stripe.Sandbox.Url}c/pay/{session.Id}", session.Text("url"));
        Assert.Equal("null", session.Text("payment_intent"));
    }

    [Fact]
    public async Task A_session_keeps_what_the_portal_gave_it_and_hides_what_only_the_sandbox_knows()
    {
        var id = (await _stripe.CreateSessionAsync()).Id;

        var session = await _stripe.GetAsync($"/v1/checkout/sessions/{id}");

        Assert.Equal(("pay-1", "pay-1"), (session.Text("client_reference_id"), session.Text("metadata.payment")));
        Assert.Equal("maria.lopez@example.com", session.Text("customer_email"));
        Assert.False(session.Body.ContainsKey("sandbox"));
    }

    [Fact]
    public async Task An_unknown_session_is_missing()
    {
        var reply = await _stripe.GetAsync("/v1/checkout/sessions/cs_test_nothing");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal(("invalid_request_error", "resource_missing", "session"), (reply.Text("error.type"), reply.Text("error.code"), reply.Text("error.param")));
    }

    [Fact]
    public async Task Lists_are_newest_first_and_go_on_where_the_last_page_ended()
    {
        var ids = new List<string>();
        for (var count = 0; count < 3; count++) ids.Add((await _stripe.CreateSessionAsync()).Id);

        var first = await _stripe.GetAsync("/v1/checkout/sessions?limit=2");
        var rest = await _stripe.GetAsync($"/v1/checkout/sessions?limit=2&starting_after={ids[1]}");
        var back = await _stripe.GetAsync($"/v1/checkout/sessions?ending_before={ids[0]}");

        Assert.Equal((ids[2], ids[1], "true"), (first.Text("data.0.id"), first.Text("data.1.id"), first.Text("has_more")));
        Assert.Equal((ids[0], "false"), (rest.Text("data.0.id"), rest.Text("has_more")));
        Assert.Equal((ids[2], ids[1]), (back.Text("data.0.id"), back.Text("data.1.id")));
    }

    [Fact]
    public async Task Lists_can_be_cut_by_time_of_creation()
    {
        await _stripe.CreateSessionAsync();
        _stripe.Clock.Advance(TimeSpan.FromHours(1));
        var later = await _stripe.CreateSessionAsync();

        var list = await _stripe.GetAsync($"/v1/checkout/sessions?created[gte]={later.Text("created")}");

        Assert.Equal(later.Id, Assert.Single(list.Body["data"]!.AsArray())!["id"]!.ToString());
    }

    [Fact]
    public async Task A_session_is_found_by_its_payment_intent_and_expands_down_to_the_charge()
    {
        await _stripe.CreateSessionAsync();
        var paid = await _stripe.PaidSessionAsync();

        var list = await _stripe.GetAsync($"/v1/checkout/sessions?payment_intent={paid.Text("payment_intent.id")}&expand[]=data.payment_intent");

        Assert.Equal(paid.Text("id"), Assert.Single(list.Body["data"]!.AsArray())!["id"]!.ToString());
        Assert.Equal("succeeded", list.Text("data.0.payment_intent.status"));
        Assert.Equal(("visa", "4242"), (Card(paid, "brand"), Card(paid, "last4")));
    }

    [Fact]
    public async Task Only_an_id_can_be_expanded()
    {
        var id = (await _stripe.CreateSessionAsync()).Id;

        var reply = await _stripe.GetAsync($"/v1/checkout/sessions/{id}?expand[]=amount_total");

        Assert.Equal((HttpStatusCode.BadRequest, "expand"), (reply.Status, reply.Text("error.param")));
    }

    [Fact]
    public async Task The_portal_can_expire_an_open_session_once()
    {
        var id = (await _stripe.CreateSessionAsync()).Id;

        var expired = await _stripe.PostAsync($"/v1/checkout/sessions/{id}/expire", []);
        var again = await _stripe.PostAsync($"/v1/checkout/sessions/{id}/expire", []);

        Assert.Equal(("expired", "null"), (expired.Text("status"), expired.Text("url")));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_request_error"), (again.Status, again.Text("error.type")));
        Assert.Equal(["checkout.session.expired"], await _stripe.EventTypesAsync());
    }

    [Fact]
    public async Task A_session_expires_after_a_day()
    {
        var id = (await _stripe.CreateSessionAsync()).Id;

        _stripe.Clock.Advance(TimeSpan.FromHours(24));

        Assert.Equal("expired", (await _stripe.GetAsync($"/v1/checkout/sessions/{id}")).Text("status"));
        Assert.Equal(["checkout.session.expired"], await _stripe.EventTypesAsync());
    }

    [Fact]
    public async Task A_session_expires_when_the_portal_said()
    {
        var expiry = _stripe.Clock.GetUtcNow().AddMinutes(30).ToUnixTimeSeconds();
        var id = (await _stripe.CreateSessionAsync(new Fields { ["expires_at"] = $"{expiry}" })).Id;

        _stripe.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        var before = await _stripe.GetAsync($"/v1/checkout/sessions/{id}");
        _stripe.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("open", before.Text("status"));
        Assert.Equal("expired", (await _stripe.GetAsync($"/v1/checkout/sessions/{id}")).Text("status"));
    }

    private static string Card(System.Text.Json.Nodes.JsonObject session, string member) =>
        session.Text($"payment_intent.latest_charge.payment_method_details.card.{member}");
}
