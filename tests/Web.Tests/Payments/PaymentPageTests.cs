using System.Net;
using CalWater.Grains.Payments;
using CalWater.Testing;
using CalWater.Web.Tests.Identity;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Web.Tests.Payments;

/// <summary>The page of a payment in each of its states: it says whether money moved, in both languages.</summary>
[Collection(StreetTests.Name)]
public sealed class PaymentPageTests(Street street)
{
    [Theory]
    [InlineData("en-US", "No payment has been made yet", "No money has been taken"), InlineData("es-US", "Todavía no se ha hecho ningún pago", "No se le ha cobrado nada")]
    public async Task Submitted_says_that_nothing_was_taken_and_leads_on(string language, string heading, string words)
    {
        var (payer, payment) = await StartAsync(language);
        var page = await ShowAsync(payer, payment);
        Assert.Equal(heading, page.Heading);
        Assert.Contains(words, page.Text);
        Assert.Contains(page.Document.Links, link => link.GetAttribute("href") == payment.CheckoutUrl!.AbsoluteUri);
    }

    [Theory]
    [InlineData("en-US", "We do not know yet whether your payment went through", "Do not pay again; we will write to you"), InlineData("es-US", "Aún no sabemos si su pago se realizó", "No vuelva a pagar; le escribiremos")]
    public async Task Unknown_says_not_to_pay_again(string language, string heading, string words)
    {
        var (payer, payment) = await StartAsync(language);
        await street.BreakAsync($"GET /v1/checkout/sessions/{payment.CheckoutUrl!.Segments[^1]}");
        var page = await ShowAsync(payer, payment);
        Assert.Equal(heading, page.Heading);
        Assert.Contains(words, page.Text);
    }

    [Theory]
    [InlineData("en-US", "Payment received", "Confirmation number"), InlineData("es-US", "Pago recibido", "Número de confirmación")]
    public async Task Succeeded_is_a_receipt(string language, string heading, string words)
    {
        var (payer, payment) = await StartAsync(language);
        await CheckoutPage.PayAsync(payment.CheckoutUrl!);
        var page = await ShowAsync(payer, payment);
        Assert.Equal(heading, page.Heading);
        Assert.Contains($"{words}{payment.Confirmation}", page.Text.Replace(words + " ", words, StringComparison.Ordinal));
        Assert.Contains("$83.00", page.Text);
    }

    [Theory]
    [InlineData("en-US", "Cancel this payment", "No payment was made", "No money was taken"), InlineData("es-US", "Cancelar este pago", "No se hizo ningún pago", "No se le cobró nada")]
    public async Task Canceled_says_that_nothing_was_taken(string language, string button, string heading, string words)
    {
        var (payer, payment) = await StartAsync(language);
        var page = await (await ShowAsync(payer, payment)).PressAsync(button);
        Assert.Equal(heading, page.Heading);
        Assert.Contains(words, page.Text);
        Assert.False(await CheckoutPage.PayAsync(payment.CheckoutUrl!));
    }

    [Fact]
    public async Task Whatever_the_return_address_claims_the_gateway_is_asked()
    {
        var (payer, payment) = await StartAsync("en-US");
        var page = await payer.Visitor.GoToAsync($"/payments/{payment.Id}?session_id=cs_test_other&status=paid&redirect_status=succeeded");
        Assert.Equal("No payment has been made yet", page.Heading);
        Assert.Equal(new Money(8300), await street.BalanceAsync(payer));
    }

    [Fact]
    public async Task Somebody_elses_payment_is_not_found_and_not_canceled()
    {
        var (payer, payment) = await StartAsync("en-US");
        var stranger = await street.NewPayerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await ShowAsync(stranger, payment)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Visitor.GoToAsync($"/payments/{payment.Id}/cancel")).Status);
        Assert.Equal("No payment has been made yet", (await ShowAsync(payer, payment)).Heading);
    }

    [Theory]
    [InlineData("no-such-payment"), InlineData("22222222222222222222")]
    public async Task A_payment_that_never_was_is_not_found(string id)
    {
        var payer = await street.NewPayerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await payer.Visitor.GoToAsync($"/payments/{id}")).Status);
    }

    private async Task<(Payer, PaymentView)> StartAsync(string language)
    {
        var payer = await street.NewPayerAsync(language);
        var grain = street.Portal.Services.GetRequiredService<IGrainFactory>().Payment(PaymentId.New());
        var page = street.Portal.Address;
        var started = await grain.Start(new(LoginId.New(), [new(payer.Account.Number, new(8300))], false, Language.English, payer.Email, page, page));
        return (payer, ((PaymentUnderway)started).Payment);
    }

    private static Task<Page> ShowAsync(Payer payer, PaymentView payment) => payer.Visitor.GoToAsync($"/payments/{payment.Id}");
}
