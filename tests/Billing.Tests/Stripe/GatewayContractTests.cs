using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using CalWater.Billing.Stripe;
using CalWater.Billing.Stripe.Webhooks;
using CalWater.Billing.Tests.Payments;
using CalWater.Sandbox.Tests.Support;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Billing.Tests.Stripe;

/// <summary>Every call of the gateway, held against the types of Stripe's own library for Node.</summary>
public sealed class GatewayContractTests : IAsyncLifetime
{
    private const string DisputedCard = "4000 0000 0000 0259";
    private static readonly LoginId Login = LoginId.New();
    private readonly ConcurrentQueue<JsonObject> exchanges = [];
    private readonly TestFolder folder = new();
    private readonly GatewayLab lab;
    private string customer = "";

    public GatewayContractTests() => lab = new()
    {
        Adjust = services => services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => new Said(exchanges)))
    };

    private IPaymentGateway Gateway => lab.Gateway;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public Task InitializeAsync() => lab.InitializeAsync();

    public async Task DisposeAsync()
    {
        await lab.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task All_that_is_said_and_answered_fits_the_types_of_stripes_library()
    {
        await SaveAsync();
        await ChargeAsync();
        await PayOnAPageAsync();
        var objects = new JsonArray([.. (await lab.Sandbox.ObjectsAsync()).Select(each => each.DeepClone())]);
        await File.WriteAllTextAsync(folder["seen.json"], new JsonObject { ["exchanges"] = new JsonArray([.. exchanges]), ["objects"] = objects }.ToJsonString());
        Assert.Contains("POST /v1/payment_intents", await NodeProgram.RunAsync("shapes.mjs", folder["seen.json"]));
    }

    [Fact]
    public async Task A_webhook_that_stripes_library_signed_is_believed_and_a_changed_one_is_not()
    {
        const string Body = """{"id":"evt_1","type":"charge.refunded"}""";
        var header = Assert.Single(await NodeProgram.RunAsync("signature.mjs", Body, "whsec_1", $"{Now.ToUnixTimeSeconds()}"));
        Assert.True(WebhookSignature.IsValid(Encoding.UTF8.GetBytes(Body), header, ["whsec_0", "whsec_1"], Now));
        Assert.False(WebhookSignature.IsValid(Encoding.UTF8.GetBytes(Body + " "), header, ["whsec_0", "whsec_1"], Now));
    }

    private async Task SaveAsync()
    {
        customer = (await Gateway.CreateCustomerAsync(new("maria@example.com", Metadata("login", Login.Value)), IdempotencyKey.ForCustomer(Login, Now))).Value!.Id;
        await Gateway.ReadCustomerAsync(customer);
        foreach (var pay in new Func<Uri, Task<bool>>[] { page => CheckoutPage.PayAsync(page), page => CheckoutPage.PayByBankAsync(page) })
        {
            var request = new SetupRequest(customer, Metadata("login", Login.Value), Language.Spanish, new("https://portal.example/saved"), new("https://portal.example/back"));
            var page = (await Gateway.CreateSetupAsync(request, IdempotencyKey.ForSetup(PaymentId.New().Value))).Value!;
            Assert.True(await pay(page.Url!));
            if ((await Gateway.ReadSetupAsync(page.Id)).Value!.SetupIntent!.Mandate is { } mandate) await Gateway.ReadMandateAsync(mandate);
        }
    }

    private async Task ChargeAsync()
    {
        var methods = (await Gateway.ListMethodsAsync(customer)).Value!.Methods;
        foreach (var method in methods)
            foreach (var isAbsent in new[] { true, false }) Assert.True((await ChargeAsync(method, isAbsent)).IsDone);
        var card = methods.Single(method => method.Type == "card");
        await lab.Sandbox.DeclineAsync(card.Id, "insufficient_funds");
        var declined = PaymentId.New();
        Assert.Equal(GatewayFaultKind.CardDeclined, (await ChargeAsync(card, true, declined)).Fault!.Kind);
        Assert.Equal(GatewayFaultKind.KeyConflict, (await ChargeAsync(card, false, declined)).Fault!.Kind);
        var intent = (await Gateway.FindIntentAsync(customer, declined, Now)).Value!.Id;
        await Gateway.ReadIntentAsync(intent);
        Assert.True((await Gateway.CancelIntentAsync(intent, IdempotencyKey.For(declined, "drop"))).IsDone);
        await Gateway.ReadMethodAsync(card.Id);
        await Gateway.DetachMethodAsync(card.Id, IdempotencyKey.ForDetaching(card.Id));
    }

    private async Task PayOnAPageAsync()
    {
        var window = new GatewayWindow(Now.AddHours(-1), Now.AddHours(1));
        var disputed = await PaidAsync(DisputedCard, saves: false);
        var kept = await PaidAsync(CheckoutPage.GoodCard, saves: true);
        Assert.True((await Gateway.RefundAsync(new(kept, new(3000), Metadata("refund", "1")), IdempotencyKey.For(PaymentId.New(), "refund"))).IsDone);
        Assert.Single((await Gateway.RefundsOfAsync(kept)).Value!);
        Assert.Single((await Gateway.DisputesOfAsync(disputed)).Value!);
        Assert.True((await Gateway.PaymentIntentsAsync(window, null)).IsDone && (await Gateway.RefundsAsync(window, null)).IsDone && (await Gateway.DisputesAsync(window, null)).IsDone);
        var unpaid = await CreateAsync(saves: false);
        await Gateway.FindCheckoutAsync(new(unpaid.ClientReferenceId!), Now);
        await Gateway.ExpireCheckoutAsync(unpaid.Id, IdempotencyKey.For(PaymentId.New(), "expire"));
    }

    private async Task<string> PaidAsync(string card, bool saves)
    {
        var session = await CreateAsync(saves);
        Assert.True(await CheckoutPage.PayAsync(session.Url!, card));
        return (await Gateway.ReadCheckoutAsync(session.Id)).Value!.PaymentIntent!.LatestCharge!.Id;
    }

    private async Task<CheckoutSession> CreateAsync(bool saves)
    {
        var request = PaymentSamples.Started().Order.ToCheckout() with { ExpiresAt = Now.AddHours(1), Customer = saves ? customer : null, SavesMethod = saves };
        return (await Gateway.CreateCheckoutAsync(request, IdempotencyKey.For(request.Payment, "checkout"))).Value!;
    }

    private Task<GatewayAnswer<PaymentIntent>> ChargeAsync(PaymentMethod method, bool isAbsent, PaymentId? known = null)
    {
        var payment = known ?? PaymentId.New();
        return Gateway.ChargeAsync(new(payment, customer, method.Id, method.Type, new(8300), Metadata("payment", payment.Value), isAbsent), IdempotencyKey.For(payment, "charge"));
    }

    private static Dictionary<string, string> Metadata(string key, string value) => new() { [key] = value };
}
