using System.Net;
using System.Text.Json.Nodes;
using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class DisputesTests : IAsyncLifetime
{
    private TestSandbox _stripe = null!;
    private JsonObject _session = null!;

    private string Charge => _session.Text("payment_intent.latest_charge.id");

    public async Task InitializeAsync()
    {
        _stripe = await TestSandbox.StartAsync();
        _session = await _stripe.PaidSessionAsync(Cards.Number("4000000000000259"));
    }

    public async Task DisposeAsync() => await _stripe.DisposeAsync();

    [Fact]
    public async Task A_disputed_charge_is_taken_from_the_balance_at_once()
    {
        var dispute = await DisputeAsync();
        Assert.Equal(("needs_response", "fraudulent", "8300", Charge), (dispute.Text("status"), dispute.Text("reason"), dispute.Text("amount"), dispute.Text("charge")));
        Assert.Equal(("-8300", "balance_transaction"), (dispute.Text("balance_transactions.0.amount"), dispute.Text("balance_transactions.0.object")));
        Assert.Equal("true", (await _stripe.GetAsync($"/v1/charges/{Charge}")).Text("disputed"));
        Assert.Contains("charge.dispute.created", await _stripe.EventTypesAsync());
    }

    [Theory]
    [InlineData("winning_evidence", "won", 2), InlineData("losing_evidence", "lost", 1)]
    public async Task Evidence_decides_it(string evidence, string status, int postings)
    {
        var id = (await DisputeAsync()).Text("id");
        var closed = await _stripe.PostAsync($"/v1/disputes/{id}", new Fields { ["evidence[uncategorized_text]"] = evidence, ["submit"] = "true" });
        Assert.Equal((status, postings), (closed.Text("status"), closed.Body["balance_transactions"]!.AsArray().Count));
        Assert.Equal("charge.dispute.closed", (await _stripe.EventTypesAsync())[^1]);
        Assert.Equal(HttpStatusCode.BadRequest, (await _stripe.PostAsync($"/v1/disputes/{id}/close", [])).Status);
    }

    [Fact]
    public async Task A_dispute_can_be_given_up_and_a_bank_can_change_its_mind()
    {
        var id = (await DisputeAsync()).Text("id");
        Assert.Equal("lost", (await _stripe.PostAsync($"/v1/disputes/{id}/close", [])).Text("status"));
        Assert.Equal("won", (await _stripe.PostAsync($"/sandbox/disputes/{id}/won", [])).Text("status"));
        Assert.Equal("won", (await _stripe.GetAsync($"/v1/disputes/{id}")).Text("status"));
    }

    [Fact]
    public async Task A_disputed_charge_cannot_be_refunded_and_not_be_disputed_again()
    {
        Assert.Equal("charge_disputed", (await _stripe.PostAsync("/v1/refunds", new Fields { ["charge"] = Charge })).Text("error.code"));
        Assert.Equal(HttpStatusCode.BadRequest, (await _stripe.PostAsync($"/sandbox/charges/{Charge}/dispute", [])).Status);
    }

    [Fact]
    public async Task Disputes_are_listed_by_charge_and_by_day()
    {
        Assert.Single((await _stripe.GetAsync($"/v1/disputes?charge={Charge}")).Body["data"]!.AsArray());
        Assert.Empty((await _stripe.GetAsync("/v1/disputes?charge=ch_other")).Body["data"]!.AsArray());
        Assert.Empty((await _stripe.GetAsync($"/v1/disputes?created[lt]={_stripe.Clock.GetUtcNow().ToUnixTimeSeconds()}")).Body["data"]!.AsArray());
    }

    [Theory]
    [InlineData("4000000000007726", "pending", "succeeded", 0), InlineData("4000000000005126", "succeeded", "failed", 8300)]
    public async Task A_refund_can_take_time_or_come_back(string card, string first, string last, int left)
    {
        var session = await _stripe.PaidSessionAsync(Cards.Number(card));
        var refund = await _stripe.PostAsync("/v1/refunds", new Fields { ["payment_intent"] = session.Text("payment_intent.id") });
        Assert.Equal(first, refund.Text("status"));
        _stripe.WaitForTheBank();
        Assert.Equal(last, (await _stripe.GetAsync($"/v1/refunds/{refund.Id}")).Text("status"));
        var charge = await _stripe.GetAsync($"/v1/charges/{refund.Text("charge")}");
        Assert.Equal((8300 - left).ToString(System.Globalization.CultureInfo.InvariantCulture), charge.Text("amount_refunded"));
    }

    private async Task<JsonObject> DisputeAsync() => Assert.Single(await _stripe.Sandbox.ObjectsAsync("dispute"));
}
