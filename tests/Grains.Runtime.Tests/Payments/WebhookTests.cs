using System.Text;
using System.Text.Json.Nodes;
using CalWater.Billing.Stripe.Webhooks;
using CalWater.Database;
using CalWater.Grains.Payments;
using CalWater.Sandbox;
using CalWater.Testing;
using static CalWater.Grains.Runtime.Tests.Payments.PaymentFacts;

namespace CalWater.Grains.Runtime.Tests.Payments;

public sealed class WebhookTests : IAsyncLifetime
{
    private PaymentLab lab = null!;

    public async Task InitializeAsync() => lab = await PaymentLab.StartAsync();

    public async Task DisposeAsync() => await lab.DisposeAsync();

    [Fact]
    public async Task The_event_of_a_paid_page_settles_the_payment()
    {
        var payment = await PaidAsync();
        Assert.Equal(WebhookReceipt.Kept, await SendAsync(await EventAsync("checkout.session.completed")));
        await lab.BecomesAsync(payment.Id, PaymentStatus.Succeeded);
        Assert.Single(await lab.PostedAsync(Town.Household));
    }

    [Fact]
    public async Task Events_that_come_often_and_in_any_order_post_once()
    {
        var payment = await PaidAsync();
        var events = await lab.Sandbox.ObjectsAsync("event");
        Assert.True(events.Count >= 3);
        foreach (var order in (JsonObject[][])[[.. events.Reverse()], [.. events], [.. events.Reverse(), .. events]])
            await Task.WhenAll(order.Select(SendAsync));
        await lab.BecomesAsync(payment.Id, PaymentStatus.Succeeded);
        await ProcessedAsync(events.Count);
        Assert.Single(await lab.PostedAsync(Town.Household));
        Assert.Single(await lab.MailsAsync("received"));
    }

    [Fact]
    public async Task A_forged_event_is_refused_and_changes_nothing()
    {
        var payment = await PaidAsync();
        var body = Body(await EventAsync("checkout.session.completed"));
        Assert.Equal(WebhookReceipt.NotSigned, await ReceiveAsync(body, Signature(body, "whsec_forged")));
        Assert.Equal(WebhookReceipt.NotSigned, await ReceiveAsync([.. body, 32], Signature(body, "whsec_sandbox")));
        Assert.Equal(WebhookReceipt.NotSigned, await ReceiveAsync(body, null));
        Assert.Equal(0, await CountAsync("id is not null"));
        Assert.Equal(PaymentStatus.Submitted, (await lab.Grains.Payment(payment.Id).Get())!.Status);
    }

    [Fact]
    public async Task An_event_that_claims_too_much_is_looked_up_and_not_believed()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        await SendAsync(Event("evt_1", "checkout.session.completed", payment.Id, """ "payment_status": "paid", "status": "complete", """));
        await ProcessedAsync(1);
        Assert.Equal(PaymentStatus.Submitted, (await lab.Grains.Payment(payment.Id).Get())!.Status);
        Assert.Empty(await lab.PostedAsync(Town.Household));
    }

    [Theory]
    [InlineData("customer.created"), InlineData("charge.refunded"), InlineData("payment_intent.succeeded")]
    public async Task An_event_of_an_unknown_type_or_payment_is_kept_and_answered(string type)
    {
        Assert.Equal(WebhookReceipt.Kept, await SendAsync(Event("evt_1", type, PaymentId.New())));
        await ProcessedAsync(1);
    }

    [Theory]
    [InlineData("charge.refunded"), InlineData("checkout.session.completed"), InlineData("payment_method.detached")]
    public async Task An_event_without_an_object_is_kept_and_done_with(string type)
    {
        await SendAsync(new() { ["id"] = "evt_1", ["object"] = "event", ["type"] = type });
        await ProcessedAsync(1);
    }

    [Fact]
    public async Task An_event_of_another_version_of_the_API_only_says_what_to_look_up()
    {
        var payment = await PaidAsync();
        var old = Event("evt_1", "checkout.session.completed", payment.Id, """ "amount_total": "83.00", "payment_intent": { "unknown": [1] }, """);
        old["api_version"] = "2014-11-20";
        await SendAsync(old);
        await lab.BecomesAsync(payment.Id, PaymentStatus.Succeeded);
    }

    [Theory]
    [InlineData("[]"), InlineData("{}"), InlineData("{\"id\":1}"), InlineData("{\"id\":\"evt_1\""), InlineData("")]
    public async Task A_signed_body_that_is_no_event_is_refused(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        Assert.Equal(WebhookReceipt.Unreadable, await ReceiveAsync(body, Signature(body, "whsec_sandbox")));
    }

    [Fact]
    public async Task An_event_that_comes_while_the_gateway_does_not_answer_settles_the_payment_seconds_after_it_does()
    {
        var payment = await PaidAsync();
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "GET *", Count: 3));
        await SendAsync(await EventAsync("checkout.session.completed"));
        await Eventually.TrueAsync(async () => await CountAsync("attempts = 1") == 1);
        Assert.Equal(PaymentStatus.Unknown, (await lab.Grains.Payment(payment.Id).Get())!.Status);
        lab.Wait(TimeSpan.FromSeconds(20));
        await lab.BecomesAsync(payment.Id, PaymentStatus.Succeeded);
    }

    [Fact]
    public async Task An_event_kept_before_a_stop_is_processed_after_it()
    {
        var payment = await PaidAsync();
        await lab.RestartAsync(StopPoint.BeforePosting);
        await SendAsync(await EventAsync("checkout.session.completed"));
        await Eventually.TrueAsync(async () => await CountAsync("attempts > 0") == 1);
        await lab.RestartAsync();
        lab.Wait(TimeSpan.FromSeconds(20));
        await lab.BecomesAsync(payment.Id, PaymentStatus.Succeeded);
        await ProcessedAsync(1);
        Assert.Single(await lab.PostedAsync(Town.Household));
    }

    private async Task<PaymentView> PaidAsync()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.True(await CheckoutPage.PayAsync(payment.CheckoutUrl!));
        return payment;
    }

    private async Task<JsonObject> EventAsync(string type) =>
        (await lab.Sandbox.ObjectsAsync("event")).Single(each => (string?)each["type"] == type);

    private static JsonObject Event(string id, string type, PaymentId payment, string more = "") => JsonNode.Parse(
        $$"""
        {
          "id": "{{id}}", "object": "event", "type": "{{type}}",
          "data": { "object": { "id": "x_1", {{more}} "metadata": { "payment": "{{payment}}" } } }
        }
        """)!.AsObject();

    private Task<WebhookReceipt> SendAsync(JsonObject stripeEvent) => lab.DeliverAsync(stripeEvent);

    private Task<WebhookReceipt> ReceiveAsync(byte[] body, string? signature) => lab.Get<IStripeWebhook>().ReceiveAsync(body, signature);

    private static byte[] Body(JsonObject stripeEvent) => Encoding.UTF8.GetBytes(stripeEvent.ToJsonString());

    private string Signature(byte[] body, string secret) => lab.Sign(body, secret);

    private Task ProcessedAsync(int count) => Eventually.TrueAsync(async () => await CountAsync("processed_at is not null") == count);

    private async Task<long> CountAsync(string condition)
    {
        await using var connection = await lab.Get<PortalDatabase>().OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from billing_stripe_events where {condition}";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
