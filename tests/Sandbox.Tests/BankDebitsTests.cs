using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

/// <summary>What Stripe's test bank accounts do, days apart at Stripe and a minute apart here.</summary>
public sealed class BankDebitsTests : IAsyncLifetime
{
    private TestSandbox _stripe = null!;

    public async Task InitializeAsync() => _stripe = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _stripe.DisposeAsync();

    [Fact]
    public async Task A_debit_is_under_way_and_then_settles()
    {
        var session = await _stripe.PaidSessionAsync(Cards.Bank("000123456789"));
        Assert.Equal(("complete", "unpaid", "processing"), Standing(session));
        Assert.Equal(("pending", "false"), (session.Text("payment_intent.latest_charge.status"), session.Text("payment_intent.latest_charge.paid")));

        _stripe.WaitForTheBank();

        var settled = await _stripe.SessionAsync(session.Text("id"));
        Assert.Equal(("complete", "paid", "succeeded"), Standing(settled));
        Assert.Equal("6789", settled.Text("payment_intent.latest_charge.payment_method_details.us_bank_account.last4"));
        Assert.Equal("66", (await _stripe.GetAsync("/v1/balance_transactions?type=charge")).Text("data.0.fee"));
        Assert.Equal(["payment_intent.created", "payment_intent.processing", "charge.pending", "checkout.session.completed",
            "payment_intent.succeeded", "charge.succeeded", "checkout.session.async_payment_succeeded"], await _stripe.EventTypesAsync());
    }

    [Theory]
    [InlineData("000111111113", "account_closed"), InlineData("000222222227", "insufficient_funds"), InlineData("000333333335", "debit_not_authorized")]
    [InlineData("000111111116", "no_account"), InlineData("000444444440", "invalid_currency"), InlineData("000987654321", "no_account")]
    public async Task A_debit_is_under_way_and_then_refused(string account, string code)
    {
        var session = await _stripe.PaidSessionAsync(Cards.Bank(account));
        _stripe.WaitForTheBank();

        var refused = await _stripe.SessionAsync(session.Text("id"));
        Assert.Equal(("complete", "unpaid", "requires_payment_method"), Standing(refused));
        Assert.Equal((code, code), (refused.Text("payment_intent.last_payment_error.code"), refused.Text("payment_intent.latest_charge.failure_code")));
        Assert.Equal(["charge.failed", "payment_intent.payment_failed", "checkout.session.async_payment_failed"], (await _stripe.EventTypesAsync()).TakeLast(3));
    }

    [Fact]
    public async Task A_debit_that_settled_is_returned_for_good()
    {
        var session = await _stripe.PaidSessionAsync(Cards.Bank("000555555559"));
        _stripe.WaitForTheBank();
        Assert.Equal("paid", (await _stripe.SessionAsync(session.Text("id"))).Text("payment_status"));
        _stripe.WaitForTheBank();

        var returned = await _stripe.GetAsync("/v1/disputes");
        Assert.Equal(("lost", "insufficient_funds", "8300"), (returned.Text("data.0.status"), returned.Text("data.0.reason"), returned.Text("data.0.amount")));
        Assert.Equal("us_bank_account", returned.Text("data.0.payment_method_details.type"));
        Assert.Equal(["charge.dispute.created", "charge.dispute.funds_withdrawn", "charge.dispute.closed"], (await _stripe.EventTypesAsync()).TakeLast(3));
    }

    [Fact]
    public async Task A_debit_can_stay_under_way()
    {
        var session = await _stripe.PaidSessionAsync(Cards.Bank("000000000009"));
        _stripe.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal(("complete", "unpaid", "processing"), Standing(await _stripe.SessionAsync(session.Text("id"))));
    }

    [Fact]
    public async Task A_bank_account_is_read_with_all_its_problems_at_once()
    {
        using var payer = new Payer();
        await payer.OpenAsync((await _stripe.CreateSessionAsync(Fields.OfAnyMethod)).Text("url"));
        await payer.PayAsync(new Fields { ["method"] = "us_bank_account", ["routing_number"] = "110000001", ["account_number"] = "12", ["holder"] = "" });

        Assert.Contains("routing number", payer.ErrorAt("routing_number"));
        Assert.Contains("account number", payer.ErrorAt("account_number"));
        Assert.Contains("account holder", payer.ErrorAt("holder"));
        Assert.Null(payer.ErrorAt("card_number"));
    }

    [Fact]
    public async Task A_session_for_cards_takes_no_bank_account()
    {
        var session = await _stripe.CreateSessionAsync();
        using var payer = new Payer();
        await payer.OpenAsync(session.Text("url"));
        await payer.PayAsync(Cards.Bank("000123456789"));
        Assert.Equal("open", (await _stripe.SessionAsync(session.Id)).Text("status"));
    }

    [Fact]
    public async Task A_refund_to_a_bank_account_takes_its_time()
    {
        var session = await _stripe.PaidSessionAsync(Cards.Bank("000123456789"));
        _stripe.WaitForTheBank();
        var refund = await _stripe.PostAsync("/v1/refunds", new Fields { ["payment_intent"] = session.Text("payment_intent.id") });
        Assert.Equal("pending", refund.Text("status"));
        _stripe.WaitForTheBank();
        Assert.Equal("succeeded", (await _stripe.GetAsync($"/v1/refunds/{refund.Id}")).Text("status"));
    }

    private static (string Session, string Payment, string Intent) Standing(System.Text.Json.Nodes.JsonObject session) =>
        (session.Text("status"), session.Text("payment_status"), session.Text("payment_intent.status"));
}
