using System.Text;
using System.Text.Json.Nodes;
using CalWater.Billing.Ledger;
using CalWater.Billing.Stripe.Webhooks;
using CalWater.Database;
using CalWater.Grains.Payments;
using CalWater.Testing;
using static CalWater.Grains.Runtime.Tests.Payments.PaymentFacts;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>Events in every order and many times over, and events that nobody of ours has sent. With CALWATER_TEST_LONG=1 each comes a hundred times.</summary>
public sealed class WebhookOrderTests : IAsyncLifetime
{
    private const int Forged = 1000;

    private static readonly string[] Types = ["checkout.session.completed", "payment_intent.succeeded", "charge.dispute.created", "charge.dispute.closed"];

    private static readonly int Times = Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1" ? 100 : 2;

    private PaymentLab lab = null!;

    public async Task InitializeAsync() => lab = await PaymentLab.StartAsync();

    public async Task DisposeAsync() => await lab.DisposeAsync();

    [Theory]
    [InlineData("charge.refunded", new long[] { -8300, 1000, 7300 }), InlineData("charge.succeeded", new long[] { -8300, 8300 })]
    public async Task Five_events_in_all_their_hundred_and_twenty_orders_post_each_fact_once(string fifth, long[] postings)
    {
        var orders = Orders([.. Types, fifth]).ToList();
        Assert.Equal(120, orders.Count);
        foreach (var (house, order) in orders.Index())
        {
            var payment = await TakenBackAsync(AccountNumber.Parse($"003{house:0000000}"), isRefunded: postings.Length == 3);
            var events = await EventsAsync(payment);
            for (var time = 0; time < Times; time++)
                foreach (var type in order) Assert.Equal(WebhookReceipt.Kept, await lab.DeliverAsync(events[type]));
            await PostedOnceAsync(payment, postings, string.Join(", ", order));
        }
        Assert.Equal(120 * 5, await CountAsync("processed_at is not null"));
    }

    [Fact]
    public async Task A_thousand_forged_altered_cut_and_old_events_change_nothing()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.True(await CheckoutPage.PayAsync(payment.CheckoutUrl!));
        var body = Encoding.UTF8.GetBytes((await EventsAsync(payment))[Types[0]].ToJsonString());
        for (var number = 0; number < Forged; number++)
        {
            var (forged, signature) = Forge(body, number);
            Assert.Equal(WebhookReceipt.NotSigned, await lab.Get<IStripeWebhook>().ReceiveAsync(forged, signature));
        }
        Assert.Equal(0, await CountAsync("id is not null"));
        Assert.Equal(PaymentStatus.Submitted, (await lab.Grains.Payment(payment.Id).Get())!.Status);
    }

    private (byte[] Body, string? Signature) Forge(byte[] body, int number)
    {
        byte[] altered = [.. body];
        altered[number % body.Length] ^= (byte)(1 + number % 255);
        var (good, age) = (lab.Sign(body), TimeSpan.FromSeconds(302 + number));
        return (number % 7) switch
        {
            0 => (altered, good),
            1 => (body[..(number % body.Length)], good),
            2 => ([.. body, .. body], good),
            3 => (body, lab.Sign(body, $"whsec_{number}")),
            4 => (body, lab.Sign(body, age: number % 2 == 0 ? age : -age)),
            5 => (body, good[..(number % good.Length)]),
            _ => (body, good.Replace("v1=", $"v{2 + number}=", StringComparison.Ordinal))
        };
    }

    /// <summary>Paid, perhaps refunded in part on the gateway's dashboard, then disputed and lost; nobody of ours has heard of any of it.</summary>
    private async Task<PaymentView> TakenBackAsync(AccountNumber house, bool isRefunded)
    {
        lab.Town.Build(house);
        var payment = await lab.StartAsync(Pay(house) with { OverpaymentAccepted = true });
        Assert.True(await CheckoutPage.PayAsync(payment.CheckoutUrl!));
        var charge = (string)(await lab.Sandbox.ObjectsAsync("charge", lab.Time.GetUtcNow().AddSeconds(-10)))[^1]["id"]!;
        if (isRefunded) await lab.AtTheGatewayAsync("/v1/refunds", ("charge", charge), ("amount", "1000"));
        await lab.AtTheGatewayAsync($"/sandbox/charges/{charge}/dispute");
        await lab.DecideAsync("lost");
        return payment;
    }

    private async Task PostedOnceAsync(PaymentView payment, long[] postings, string order)
    {
        await Eventually.TrueAsync(async () => await CountAsync("processed_at is null") == 0);
        var posted = (await lab.Get<ILedger>().EntriesAsync(payment.Shares[0].Account)).Select(entry => entry.Amount.Cents).Order();
        Assert.Equal((string.Join(' ', postings), order), (string.Join(' ', posted), order));
        Assert.Equal((PaymentStatus.Succeeded, MoneyStanding.ChargedBack), ((await lab.Grains.Payment(payment.Id).Get())!.Status, (await lab.After(payment).Get())!.Standing));
    }

    /// <summary>What the gateway has to tell about the payment, by type.</summary>
    private async Task<Dictionary<string, JsonObject>> EventsAsync(PaymentView payment)
    {
        var all = await lab.Sandbox.ObjectsAsync("event", lab.Time.GetUtcNow().AddSeconds(-10));
        var intent = (string?)all.Select(each => each["data"]!["object"]!).Last(each => (string?)each["metadata"]?["payment"] == payment.Id.Value && each["payment_intent"] is not null)["payment_intent"];
        return all.Where(each => IsAbout(each["data"]!["object"]!)).GroupBy(each => (string)each["type"]!).ToDictionary(each => each.Key, each => each.Last());

        bool IsAbout(JsonNode subject) => (string?)subject["id"] == intent || (string?)subject["payment_intent"] == intent;
    }

    private static IEnumerable<string[]> Orders(string[] types) => types.Length < 2 ? [types]
        : types.SelectMany(first => Orders([.. types.Where(type => type != first)]).Select(rest => (string[])[first, .. rest]));

    private async Task<long> CountAsync(string condition)
    {
        await using var connection = await lab.Get<PortalDatabase>().OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from billing_stripe_events where {condition}";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
