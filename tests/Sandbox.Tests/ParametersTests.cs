using System.Net;
using CalWater.Sandbox.Tests.Support;

namespace CalWater.Sandbox.Tests;

public sealed class ParametersTests : IAsyncLifetime
{
    private const string Price = "line_items[0][price_data]";

    private TestSandbox _stripe = null!;

    public async Task InitializeAsync() => _stripe = await TestSandbox.StartAsync();

    public async Task DisposeAsync() => await _stripe.DisposeAsync();

    [Theory]
    [InlineData("colour", "blue", "parameter_unknown")]
    [InlineData("line_items[0][amount]", "8300", "parameter_unknown")]
    [InlineData("payment_intent_data[colour]", "blue", "parameter_unknown")]
    [InlineData("mode", null, "parameter_missing")]
    [InlineData("success_url", null, "parameter_missing")]
    [InlineData($"{Price}[product_data][name]", null, "parameter_missing")]
    [InlineData("mode", "", "parameter_invalid_empty")]
    [InlineData($"{Price}[unit_amount]", "83.00", "parameter_invalid_integer")]
    [InlineData($"{Price}[unit_amount]", "-8300", "parameter_invalid_integer")]
    [InlineData("line_items[0][quantity]", "0", "parameter_invalid_integer")]
    [InlineData("success_url", "/payments/done", "url_invalid")]
    [InlineData("customer_email", "maria", "email_invalid")]
    [InlineData("metadata[payment-id-that-is-longer-than-forty-characters]", "1", "parameter_invalid_string")]
    [InlineData("payment_intent_data[statement_descriptor_suffix]", "longer than 22 characters", "parameter_invalid_string")]
    [InlineData("mode", "subscription", "null")]
    [InlineData("locale", "tlh", "null")]
    [InlineData("allowed_payment_method_types[0]", "sofort", "null")]
    [InlineData($"{Price}[currency]", "eur", "null")]
    [InlineData("expires_at", "1000", "null")]
    public async Task A_wrong_parameter_is_refused_by_its_name(string name, string? value, string code)
    {
        var reply = await _stripe.CreateSessionAsync(new Fields { [name] = value });

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_request_error"), (reply.Status, reply.Text("error.type")));
        Assert.Equal(name, reply.Text("error.param"));
        Assert.Equal(code, reply.Error.ContainsKey("code") ? reply.Text("error.code") : "null");
        Assert.Empty(await _stripe.Sandbox.ObjectsAsync("checkout.session"));
    }

    [Fact]
    public async Task The_former_name_of_the_kinds_of_method_is_refused_as_stripe_does()
    {
        const string Refused = "payment_method_types_no_longer_supported";
        var intent = await _stripe.PostAsync("/v1/payment_intents", new Fields { ["amount"] = "8300", ["currency"] = "usd", ["payment_method_types[0]"] = "card" });
        var setup = await _stripe.PostAsync("/v1/setup_intents", new Fields { ["payment_method_types[0]"] = "card" });
        var page = await _stripe.CreateSessionAsync(new Fields { ["payment_method_types[0]"] = "card" });

        Assert.Equal((Refused, Refused, "parameter_unknown"), (intent.Text("error.code"), setup.Text("error.code"), page.Text("error.code")));
    }

    [Theory]
    [InlineData("49", "amount_too_small")]
    [InlineData("99999999999", "parameter_invalid_integer")]
    public async Task An_amount_outside_the_limits_is_refused(string cents, string code)
    {
        var reply = await _stripe.CreateSessionAsync(new Fields { [$"{Price}[unit_amount]"] = cents });

        Assert.Equal((HttpStatusCode.BadRequest, code), (reply.Status, reply.Text("error.code")));
    }

    [Fact]
    public async Task A_session_without_items_is_refused()
    {
        var fields = Fields.OfBill;
        foreach (var name in fields.Keys.Where(name => name.StartsWith("line_items", StringComparison.Ordinal)).ToList()) fields.Remove(name);

        var reply = await _stripe.PostAsync("/v1/checkout/sessions", fields);

        Assert.Equal(("parameter_missing", "line_items"), (reply.Text("error.code"), reply.Text("error.param")));
    }

    [Fact]
    public async Task Items_add_up()
    {
        var reply = await _stripe.CreateSessionAsync(new Fields
        {
            ["line_items[1][quantity]"] = "2",
            ["line_items[1][price_data][currency]"] = "usd",
            ["line_items[1][price_data][unit_amount]"] = "150",
            ["line_items[1][price_data][product_data][name]"] = "Reconnection",
        });

        Assert.Equal("8600", reply.Text("amount_total"));
    }

    [Fact]
    public async Task Empty_brackets_count_as_a_list()
    {
        var reply = await _stripe.CreateSessionAsync(new Fields { ["allowed_payment_method_types[0]"] = null, ["allowed_payment_method_types[]"] = "card" });

        Assert.Equal((HttpStatusCode.OK, "card"), (reply.Status, reply.Text("payment_method_types.0")));
    }

    [Fact]
    public async Task An_unknown_filter_of_a_list_is_refused()
    {
        var reply = await _stripe.GetAsync("/v1/charges?colour=blue");

        Assert.Equal(("parameter_unknown", "colour"), (reply.Text("error.code"), reply.Text("error.param")));
    }

    [Fact]
    public async Task An_unknown_address_is_refused_as_stripe_does()
    {
        var reply = await _stripe.GetAsync("/v1/teapots");

        Assert.Equal((HttpStatusCode.NotFound, "Unrecognized request URL (GET: /v1/teapots)."), (reply.Status, reply.Text("error.message")));
    }
}
