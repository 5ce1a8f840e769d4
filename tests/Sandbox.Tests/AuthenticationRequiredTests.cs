using System.Net;
using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class AuthenticationRequiredTests : IAsyncLifetime
{
    private readonly Payer _payer = new();
    private TestSandbox _stripe = null!;
    private Reply _session = null!;

    public async Task InitializeAsync()
    {
        _stripe = await TestSandbox.StartAsync();
        _session = await _stripe.CreateSessionAsync();
        await _payer.OpenAsync(_session.Text("url"));
        await _payer.PayAsync(Cards.Number("4000002760003184"));
        await _payer.FollowAsync();
    }

    public async Task DisposeAsync()
    {
        _payer.Dispose();
        await _stripe.DisposeAsync();
    }

    [Fact]
    public async Task Until_the_bank_has_confirmed_nothing_is_charged()
    {
        Assert.Equal("Confirm that it is you", _payer.Heading);
        Assert.Equal(("requires_action", "redirect_to_url"), (await IntentAsync("status"), await IntentAsync("next_action.type")));
        Assert.Empty(await _stripe.Sandbox.ObjectsAsync("charge"));
    }

    [Fact]
    public async Task Confirmed_it_pays()
    {
        await _payer.PressAsync("Complete authentication");

        Assert.Equal(HttpStatusCode.SeeOther, _payer.Answer.StatusCode);
        Assert.EndsWith(_session.Id, _payer.Answer.Headers.Location!.OriginalString);
        Assert.Equal("succeeded", await IntentAsync("status"));
    }

    [Fact]
    public async Task Not_confirmed_the_session_stays_open_and_says_so()
    {
        await _payer.PressAsync("Fail authentication");
        var error = _payer.ErrorAt("card_number");
        await _payer.PayAsync(Cards.Visa);

        Assert.Contains("Your bank could not confirm", error);
        Assert.Contains("payment_intent.payment_failed", await _stripe.EventTypesAsync());
        Assert.Equal("succeeded", await IntentAsync("status"));
    }

    [Fact]
    public async Task Confirming_twice_charges_once()
    {
        await Task.WhenAll(ConfirmAsync(), ConfirmAsync());

        Assert.Single(await _stripe.Sandbox.ObjectsAsync("charge"));
    }

    [Fact]
    public async Task Confirming_after_another_card_has_paid_charges_nothing()
    {
        using var tab = new Payer();
        await tab.OpenAsync(_session.Text("url"));
        await tab.PayAsync(Cards.Visa);

        await _payer.PressAsync("Complete authentication");

        Assert.Equal("This payment has already been made", _payer.Heading);
        Assert.Single(await _stripe.Sandbox.ObjectsAsync("charge"));
    }

    private Task<HttpResponseMessage> ConfirmAsync() => _payer.PressAsync(new Fields { ["outcome"] = "complete" });

    private async Task<string> IntentAsync(string member) =>
        (await _stripe.GetAsync($"/v1/checkout/sessions/{_session.Id}?expand[]=payment_intent")).Text($"payment_intent.{member}");
}
