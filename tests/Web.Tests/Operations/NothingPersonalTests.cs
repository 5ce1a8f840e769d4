using System.Text.Json;
using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Web.Tests.Operations;

/// <summary>What a portal writes to its log and sends to a collector: what an operator needs, and nobody's data.</summary>
[Collection(WatchedTests.Name)]
public sealed class NothingPersonalTests(WatchedPortal portal)
{
    private static readonly string[] Seeded =
    [
        WatchedPortal.Email, WatchedPortal.Staff, WatchedPortal.Wrong, Journeys.Password, "blue heron", "seeded.customer", "seeded.agent",
        DemoCast.Household.Account.ToString(), DemoCast.Household.Account.ToDisplay(), DemoCast.Landlord.Account.ToString(), DemoCast.Household.Name,
        "4242424242424242", "4242 4242", "4000000000000002", "sk_test_sandbox", "whsec_sandbox", "Bearer "
    ];

    [Fact]
    public void Every_log_line_is_a_json_object_and_says_what_became_of_batches_and_calls()
    {
        var lines = portal.Log.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(portal.Log.Split('\n').Length, lines.Count + portal.Log.Split('\n').Count(line => line.StartsWith("The portal is ready", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.GetProperty("message").GetString()!.Contains("Imported batch good", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.GetProperty("message").GetString()!.Contains("Stripe POST", StringComparison.Ordinal) && line.TryGetProperty("trace", out _));
    }

    [Fact]
    public void No_log_line_holds_a_name_an_address_an_account_a_password_a_key_or_a_secret_link() =>
        Assert.Equal([], Seeded.Concat(portal.Told).Where(secret => portal.Log.Contains(secret, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public async Task No_span_and_no_metric_holds_any_of_them_either()
    {
        await SentAsync("traces", "/support/search");
        var sent = portal.Collector.Text("traces") + portal.Collector.Text("metrics");
        Assert.Equal([], Seeded.Concat(portal.Told).Where(secret => sent.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("POST /accounts/{id}/pay"), InlineData("/v1/checkout/sessions"), InlineData("db.query.text"), InlineData("calwater")]
    public Task A_payment_is_seen_as_spans_of_the_request_the_gateway_and_the_database(string words) => SentAsync("traces", words);

    [Theory]
    [InlineData("calwater.payments"), InlineData("Succeeded"), InlineData("calwater.payments.amount"), InlineData("calwater.queue.length"), InlineData("stripe-events")]
    [InlineData("calwater.queue.age"), InlineData("calwater.import.rows"), InlineData("payments.csv"), InlineData("http.server.request.duration")]
    public Task What_the_portal_does_is_measured(string name) => SentAsync("metrics", name);

    private Task SentAsync(string signal, string words) => portal.Collector.SawAsync(signal, words);
}
