using System.Net;
using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class CheckoutPageTests : IAsyncLifetime
{
    private readonly Payer _payer = new();
    private TestSandbox _stripe = null!;

    public async Task InitializeAsync() => _stripe = await TestSandbox.StartAsync();

    public async Task DisposeAsync()
    {
        _payer.Dispose();
        await _stripe.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "Card number|Expiration|CVC|Name on card|ZIP code", "Pay $83.00", "Sandbox: no money moves")]
    [InlineData("es", "Número de tarjeta|Vencimiento|CVC|Nombre en la tarjeta|Código postal", "Pagar $83.00", "Entorno de pruebas: no se mueve dinero")]
    public async Task The_page_speaks_the_sessions_language(string locale, string labels, string button, string notice)
    {
        await OpenAsync(new Fields { ["locale"] = locale });

        Assert.Equal(locale, _payer.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(labels.Split('|'), _payer.Page.QuerySelectorAll("label").Select(label => label.TextContent));
        Assert.Equal(button, _payer.Page.QuerySelector("form button")!.TextContent);
        Assert.Equal(notice, _payer.Page.QuerySelector(".notice")!.TextContent);
    }

    [Fact]
    public async Task Without_a_locale_the_page_speaks_the_browsers_language()
    {
        var url = (await _stripe.CreateSessionAsync(new Fields { ["locale"] = "auto" })).Text("url");
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { { "Accept-Language", "es-US,es;q=0.9" } } };

        var page = await (await _stripe.Api.SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Contains("Pagar $83.00", page);
    }

    [Fact]
    public async Task The_page_shows_whom_how_much_and_what_for()
    {
        await OpenAsync(new Fields
        {
            ["line_items[0][price_data][product_data][description]"] = "Account ending in 4321",
            ["custom_text[submit][message]"] = "Credited at once.",
        });

        Assert.Contains("CalWater", _payer.Heading);
        Assert.Contains("$83.00", _payer.Heading);
        Assert.Contains("Account ending in 4321", _payer.Page.QuerySelector(".items")!.TextContent);
        Assert.Contains("maria.lopez@example.com", _payer.Page.QuerySelector("form")!.TextContent);
        Assert.Contains("Credited at once.", _payer.Page.QuerySelector("form")!.TextContent);
        Assert.Equal("https://portal.example/accounts/1/pay", _payer.Page.QuerySelector(".back a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_payer_is_asked_for_an_email_only_when_the_portal_gave_none()
    {
        await OpenAsync();
        var known = _payer.Page.GetElementById("email");
        await OpenAsync(new Fields { ["customer_email"] = null });

        Assert.Null(known);
        Assert.Equal("email", _payer.Page.GetElementById("email")!.GetAttribute("autocomplete"));
    }

    [Fact]
    public async Task Browsers_know_the_card_fields()
    {
        await OpenAsync();

        var autocomplete = _payer.Page.QuerySelectorAll("form input:not([type=hidden])").Select(input => input.GetAttribute("autocomplete"));

        Assert.Equal(["cc-number", "cc-exp", "cc-csc", "cc-name", "billing postal-code"], autocomplete);
    }

    [Fact]
    public async Task What_the_portal_names_is_text_and_never_markup()
    {
        await OpenAsync(new Fields { ["line_items[0][price_data][product_data][name]"] = "<script>alert(1)</script>" });

        Assert.Empty(_payer.Page.QuerySelectorAll("script"));
        Assert.Contains("<script>alert(1)</script>", _payer.Page.QuerySelector(".items")!.TextContent);
    }

    [Fact]
    public async Task The_page_may_load_its_stylesheet_and_lead_to_the_portal_and_nothing_else()
    {
        await OpenAsync();

        var policy = string.Join(';', _payer.Answer.Headers.GetValues("Content-Security-Policy"));
        var style = await _stripe.Api.GetAsync(_payer.Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));

        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("form-action 'self' https://portal.example;", policy);
        Assert.Equal("no-store", _payer.Answer.Headers.CacheControl!.ToString());
        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_expired_session_says_so_and_leads_back()
    {
        var session = await _stripe.CreateSessionAsync();
        await _stripe.PostAsync($"/v1/checkout/sessions/{session.Id}/expire", []);

        await _payer.OpenAsync(session.Text("url"));

        Assert.Equal("This payment page has expired", _payer.Heading);
        Assert.Equal("https://portal.example/accounts/1/pay", _payer.Page.QuerySelector("a.button")!.GetAttribute("href"));
        Assert.Null(_payer.Page.QuerySelector("form"));
    }

    [Fact]
    public async Task A_paid_session_says_so_and_leads_back()
    {
        var session = await _stripe.PaidSessionAsync();

        await _payer.OpenAsync($"{_stripe.Sandbox.Url}c/pay/{session.Text("id")}");

        Assert.Equal("This payment has already been made", _payer.Heading);
        Assert.EndsWith(session.Text("id"), _payer.Page.QuerySelector("a.button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_address_without_a_session_is_not_found()
    {
        await _payer.OpenAsync($"{_stripe.Sandbox.Url}c/pay/cs_test_nothing");

        Assert.Equal((HttpStatusCode.NotFound, "There is no such payment page"), (_payer.Answer.StatusCode, _payer.Heading));
    }

    private async Task OpenAsync(Fields? changes = null) =>
        await _payer.OpenAsync((await _stripe.CreateSessionAsync(changes)).Text("url"));
}
