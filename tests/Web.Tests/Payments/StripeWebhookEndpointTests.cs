using System.Net;
using CalWater.Billing.Payments;
using CalWater.Grains.Payments;
using CalWater.Testing;
using CalWater.Web.Tests.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Payments;

[Collection(StreetTests.Name)]
public sealed class StripeWebhookEndpointTests(Street street)
{
    [Fact]
    public async Task A_customer_who_never_comes_back_is_settled_by_the_sandboxs_webhook()
    {
        var ana = await street.NewPayerAsync();
        var checkout = await (await ana.OpenAsync("/pay")).PressAsync("Continue to the card page");
        await CheckoutPage.PayAsync(checkout.Address);
        var history = street.Portal.Services.GetRequiredService<IPayments>();
        await Eventually.TrueAsync(async () => (await history.HistoryAsync(ana.Account.Number)).Single().Status == PaymentStatus.Succeeded);
        Assert.Equal(Money.Zero, await street.BalanceAsync(ana));
    }

    [Fact]
    public async Task An_event_without_our_signature_is_refused_without_a_sign_in_or_a_token()
    {
        using var visitor = street.Portal.NewVisitor();
        using var body = new StringContent("""{"id":"evt_1","type":"checkout.session.completed"}""");
        body.Headers.Add("Stripe-Signature", "t=1700000000,v1=00");
        using var answer = await visitor.Http.PostAsync("/webhooks/stripe", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("The signature is not ours.", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_larger_than_any_event_is_not_read()
    {
        using var visitor = street.Portal.NewVisitor();
        using var body = new ByteArrayContent(new byte[600 * 1024]);
        using var answer = await visitor.Http.PostAsync("/webhooks/stripe", body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }
}
