using System.Net;
using System.Text.Json.Nodes;
using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class RefundsTests : IAsyncLifetime
{
    private TestSandbox _stripe = null!;
    private JsonObject _session = null!;

    private string Intent => _session.Text("payment_intent.id");

    private string Charge => _session.Text("payment_intent.latest_charge.id");

    public async Task InitializeAsync()
    {
        _stripe = await TestSandbox.StartAsync();
        _session = await _stripe.PaidSessionAsync();
    }

    public async Task DisposeAsync() => await _stripe.DisposeAsync();

    [Fact]
    public async Task A_payment_is_given_back_whole()
    {
        var refund = await _stripe.PostAsync("/v1/refunds", new Fields { ["payment_intent"] = Intent });

        var charge = await _stripe.GetAsync($"/v1/charges/{Charge}");
        Assert.Equal(("8300", "succeeded", Charge), (refund.Text("amount"), refund.Text("status"), refund.Text("charge")));
        Assert.Equal(("8300", "true"), (charge.Text("amount_refunded"), charge.Text("refunded")));
        Assert.Contains("charge.refunded", await _stripe.EventTypesAsync());
    }

    [Fact]
    public async Task A_charge_is_given_back_in_parts_and_never_more_than_it_was()
    {
        await RefundAsync("3000");
        await RefundAsync("5000");
        var tooMuch = await RefundAsync("301");
        await RefundAsync("300");
        var nothingLeft = await RefundAsync("1");

        Assert.Equal((HttpStatusCode.BadRequest, "amount"), (tooMuch.Status, tooMuch.Text("error.param")));
        Assert.Equal("charge_already_refunded", nothingLeft.Text("error.code"));
        Assert.Equal(3, (await _stripe.GetAsync($"/v1/refunds?charge={Charge}")).Body["data"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_was_not_charged_cannot_be_given_back()
    {
        var session = await _stripe.CreateSessionAsync();
        using var payer = new Payer();
        await payer.OpenAsync(session.Text("url"));
        await payer.PayAsync(Cards.Number("4000000000000002"));
        var failed = (await _stripe.GetAsync("/v1/payment_intents?limit=1")).Text("data.0.id");

        var reply = await _stripe.PostAsync("/v1/refunds", new Fields { ["payment_intent"] = failed });

        Assert.Equal((HttpStatusCode.BadRequest, "charge_not_refundable"), (reply.Status, reply.Text("error.code")));
    }

    [Fact]
    public async Task A_refund_names_what_it_refunds()
    {
        var nothing = await _stripe.PostAsync("/v1/refunds", []);
        var unknown = await _stripe.PostAsync("/v1/refunds", new Fields { ["charge"] = "ch_none" });

        Assert.Equal("parameter_missing", nothing.Text("error.code"));
        Assert.Equal((HttpStatusCode.NotFound, "resource_missing"), (unknown.Status, unknown.Text("error.code")));
    }

    private Task<Reply> RefundAsync(string cents) =>
        _stripe.PostAsync("/v1/refunds", new Fields { ["charge"] = Charge, ["amount"] = cents, ["reason"] = "requested_by_customer" });
}
