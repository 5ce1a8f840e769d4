using System.Net;
using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class CheckoutPaymentTests : IAsyncLifetime
{
    private readonly Payer _payer = new();
    private TestSandbox _stripe = null!;
    private Reply _session = null!;

    public async Task InitializeAsync()
    {
        _stripe = await TestSandbox.StartAsync();
        _session = await _stripe.CreateSessionAsync();
        await _payer.OpenAsync(_session.Text("url"));
    }

    public async Task DisposeAsync()
    {
        _payer.Dispose();
        await _stripe.DisposeAsync();
    }

    [Fact]
    public async Task A_good_card_pays_and_the_browser_returns_to_the_portal()
    {
        await _payer.PayAsync(Cards.Visa);

        var session = await SessionAsync();
        Assert.Equal(HttpStatusCode.SeeOther, _payer.Answer.StatusCode);
        Assert.Equal($"https://portal.example/payments/done?session={_session.Id}", _payer.Answer.Headers.Location!.OriginalString);
        Assert.Equal(("complete", "paid", "null"), (session.Text("status"), session.Text("payment_status"), session.Text("url")));
        Assert.Equal(("Maria Lopez", "95112"), (session.Text("customer_details.name"), session.Text("customer_details.address.postal_code")));
        Assert.Equal(("succeeded", "8300"), (session.Text("payment_intent.status"), session.Text("payment_intent.amount_received")));
        Assert.Equal(("succeeded", "true"), (session.Text("payment_intent.latest_charge.status"), session.Text("payment_intent.latest_charge.paid")));
    }

    [Fact]
    public async Task The_charge_carries_what_the_portal_said_of_the_payment()
    {
        await _payer.PayAsync(Cards.Number("5555555555554444"));

        var charge = Assert.Single(await _stripe.Sandbox.ObjectsAsync("charge"));
        var card = charge["payment_method_details"]!["card"]!.AsObject();
        Assert.Equal(("Water bill", "pay-1"), (charge.Text("description"), charge.Text("metadata.payment")));
        Assert.Equal(("mastercard", "4444", "12", "2030"), (card.Text("brand"), card.Text("last4"), card.Text("exp_month"), card.Text("exp_year")));
        Assert.Equal("pay-1", Assert.Single(await _stripe.Sandbox.ObjectsAsync("payment_intent")).Text("metadata.payment"));
    }

    [Fact]
    public async Task A_payment_makes_its_events_and_its_posting()
    {
        await _payer.PayAsync(Cards.Visa);

        var posting = (await _stripe.GetAsync("/v1/balance_transactions?type=charge")).Body["data"]![0]!.AsObject();
        Assert.Equal(["payment_intent.created", "payment_intent.succeeded", "charge.succeeded", "checkout.session.completed"], await _stripe.EventTypesAsync());
        Assert.Equal(("8300", "271", "8029"), (posting.Text("amount"), posting.Text("fee"), posting.Text("net")));
    }

    [Theory]
    [InlineData("4000000000000002", "card_declined", "generic_decline", "card_number", "Your card was declined.")]
    [InlineData("4000000000009995", "card_declined", "insufficient_funds", "card_number", "insufficient funds")]
    [InlineData("4000000000009987", "card_declined", "lost_card", "card_number", "Your card was declined.")]
    [InlineData("4000000000009979", "card_declined", "stolen_card", "card_number", "Your card was declined.")]
    [InlineData("4000000000000069", "expired_card", null, "expiration", "has expired")]
    [InlineData("4000000000000127", "incorrect_cvc", null, "cvc", "security code")]
    [InlineData("4000000000000119", "processing_error", null, "card_number", "could not be processed")]
    [InlineData("4111111111111111", "card_declined", "test_mode_live_card", "card_number", "not a test card")]
    public async Task A_decline_says_why_and_leaves_the_session_open(string number, string code, string? declineCode, string field, string words)
    {
        await _payer.PayAsync(Cards.Number(number));

        var error = (await SessionAsync()).Body["payment_intent"]!["last_payment_error"]!.AsObject();
        Assert.Equal(HttpStatusCode.PaymentRequired, _payer.Answer.StatusCode);
        Assert.Contains(words, _payer.ErrorAt(field));
        Assert.StartsWith("Error: ", _payer.Page.Title);
        Assert.Equal(("card_error", code, declineCode), (error.Text("type"), error.Text("code"), error["decline_code"]?.ToString()));
        Assert.Equal("open", (await SessionAsync()).Text("status"));
        Assert.Equal(["payment_intent.created", "charge.failed", "payment_intent.payment_failed"], await _stripe.EventTypesAsync());
    }

    [Fact]
    public async Task After_a_decline_another_card_pays_the_same_intent()
    {
        await _payer.PayAsync(Cards.Number("4000000000000002"));
        await _payer.PayAsync(Cards.Visa);

        var session = await SessionAsync();
        Assert.Equal(("paid", "null"), (session.Text("payment_status"), session.Text("payment_intent.last_payment_error")));
        Assert.Single(await _stripe.Sandbox.ObjectsAsync("payment_intent"));
        Assert.Equal(["failed", "succeeded"], (await _stripe.Sandbox.ObjectsAsync("charge")).Select(charge => charge.Text("status")));
    }

    [Fact]
    public async Task A_reloaded_page_still_says_why_the_last_try_failed()
    {
        await _payer.PayAsync(Cards.Number("4000000000009995"));
        await _payer.OpenAsync(_session.Text("url"));

        Assert.Contains("insufficient funds", _payer.ErrorAt("card_number"));
    }

    [Theory]
    [InlineData("card_number", "4242 4242 4242 4241")]
    [InlineData("card_number", "")]
    [InlineData("expiration", "13/30")]
    [InlineData("expiration", "10/26")]
    [InlineData("expiration", "soon")]
    [InlineData("expiration", "12/99")]
    [InlineData("cvc", "12")]
    [InlineData("cvc", "1234")]
    [InlineData("name", " ")]
    [InlineData("zip", "9511")]
    public async Task A_field_that_is_wrong_is_named_and_nothing_is_charged(string field, string typed)
    {
        await _payer.PayAsync(Cards.Visa.With(new Fields { [field] = typed }));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, _payer.Answer.StatusCode);
        Assert.NotNull(_payer.ErrorAt(field));
        Assert.Equal($"#{field}", _payer.Page.QuerySelector(".problems a")!.GetAttribute("href"));
        Assert.Equal("true", _payer.Page.GetElementById(field)!.GetAttribute("aria-invalid"));
        Assert.Empty(await _stripe.Sandbox.ObjectsAsync("payment_intent"));
    }

    [Theory]
    [InlineData("11/26")]
    [InlineData("11 / 2026")]
    [InlineData("1130")]
    [InlineData("1-31")]
    public async Task An_expiration_can_be_written_in_several_ways(string typed)
    {
        await _payer.PayAsync(Cards.Visa.With(new Fields { ["expiration"] = typed }));

        Assert.Equal(HttpStatusCode.SeeOther, _payer.Answer.StatusCode);
    }

    [Fact]
    public async Task An_american_express_card_has_four_digits()
    {
        await _payer.PayAsync(Cards.Number("3782 822463 10005").With(new Fields { ["cvc"] = "1234" }));

        Assert.Equal(HttpStatusCode.SeeOther, _payer.Answer.StatusCode);
    }

    [Fact]
    public async Task What_was_typed_stays_but_the_security_code_and_a_real_number()
    {
        await _payer.PayAsync(Cards.Visa.With(new Fields { ["zip"] = "9" }));
        var kept = (Value("card_number"), Value("name"), Value("zip"), Value("cvc"));
        await _payer.PayAsync(Cards.Number("4111111111111111"));

        Assert.Equal(("4242 4242 4242 4242", "Maria Lopez", "9", ""), kept);
        Assert.Equal("", Value("card_number"));
    }

    [Fact]
    public async Task Pressing_twice_at_once_pays_once_and_both_answers_lead_back()
    {
        var answers = await Task.WhenAll(_payer.PressAsync(Cards.Visa), _payer.PressAsync(Cards.Visa), _payer.PressAsync(Cards.Visa));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Single(await _stripe.Sandbox.ObjectsAsync("charge"));
    }

    [Fact]
    public async Task A_second_tab_is_told_that_the_payment_has_been_made()
    {
        using var tab = new Payer();
        await tab.OpenAsync(_session.Text("url"));
        await _payer.PayAsync(Cards.Visa);

        await tab.PayAsync(Cards.Number("5555555555554444"));

        Assert.Equal("This payment has already been made", tab.Heading);
        Assert.Single(await _stripe.Sandbox.ObjectsAsync("charge"));
    }

    [Fact]
    public async Task A_page_left_open_too_long_charges_nothing()
    {
        _stripe.Clock.Advance(TimeSpan.FromHours(25));

        await _payer.PayAsync(Cards.Visa);

        Assert.Equal("This payment page has expired", _payer.Heading);
        Assert.Empty(await _stripe.Sandbox.ObjectsAsync("charge"));
    }

    private string Value(string field) => _payer.Page.GetElementById(field)!.GetAttribute("value")!;

    private Task<Reply> SessionAsync() =>
        _stripe.GetAsync($"/v1/checkout/sessions/{_session.Id}?expand[]=payment_intent.latest_charge");
}
