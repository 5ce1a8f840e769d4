using System.Reflection;
using CalWater.Billing.Stripe;
using CalWater.Testing;
using CalWater.Web.Tests.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Payments;

/// <summary>The two states that only a bank can bring about.</summary>
public sealed class BankDebitPageTests : IAsyncLifetime
{
    private readonly Street street = new();
    private readonly Bank bank;
    private readonly IPaymentGateway gateway;

    public BankDebitPageTests() => (gateway, bank) = Bank.Open();

    public Task InitializeAsync()
    {
        street.Portal.Adjust = builder => builder.Services.AddSingleton(gateway);
        return street.InitializeAsync();
    }

    public Task DisposeAsync() => street.DisposeAsync();

    [Fact]
    public async Task Pending_says_that_the_money_is_on_its_way_and_Failed_that_none_was_taken()
    {
        var ana = await street.NewPayerAsync();
        bank.Says = PaymentIntentStatus.Processing;
        await (await ana.OpenAsync("/pay")).PressAsync("Continue to the card page");
        var pending = await FollowAsync(ana, "On its way");
        Assert.Equal("Your payment is on its way", pending.Heading);
        Assert.Contains("Do not pay again", pending.Text);
        Assert.Equal("Su pago está en camino", (await ana.InSpanish(street).Visitor.GoToAsync(pending.Path)).Heading);

        bank.Says = PaymentIntentStatus.RequiresPaymentMethod;
        var failed = await ana.Visitor.GoToAsync(pending.Path);
        Assert.Equal("Your payment did not go through", failed.Heading);
        Assert.Contains("No money was taken", failed.Text);
        Assert.Equal("Su pago no se realizó", (await ana.InSpanish(street).Visitor.GoToAsync(pending.Path)).Heading);
        Assert.Contains("$83.00", (await street.Portal.MailToAsync(ana.Email, "did not go through")).Text);
    }

    private static async Task<Page> FollowAsync(Payer payer, string state)
    {
        var page = await payer.OpenAsync("/payments");
        var link = page.Document.QuerySelector("main table a")!.GetAttribute("href")!;
        var payment = await payer.Visitor.GoToAsync(link);
        Assert.Contains(state, (await payer.OpenAsync("/payments")).Text);
        return payment;
    }

    /// <summary>A gateway whose customers always finish the page with a bank account; it is asked nothing but sessions.</summary>
    public class Bank : DispatchProxy
    {
        private CheckoutRequest request = null!;

        public PaymentIntentStatus Says { get; set; }

        public static (IPaymentGateway Gateway, Bank Bank) Open()
        {
            var gateway = Create<IPaymentGateway, Bank>();
            return (gateway, (Bank)gateway);
        }

        protected override object Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (args![0] is not CheckoutRequest first) return Answer(CheckoutStatus.Complete, new("pi_1", Says, Total, "usd", request.Metadata, null));
            request = first;
            return Answer(CheckoutStatus.Open, null);
        }

        private Money Total => request.Lines.Sum(line => line.Amount);

        private Task<GatewayAnswer<CheckoutSession>> Answer(CheckoutStatus status, PaymentIntent? intent) => Task.FromResult(new GatewayAnswer<CheckoutSession>(
            new CheckoutSession("cs_1", status, CheckoutPaymentStatus.Unpaid, Total, "usd",
                request.Payment.Value, request.Metadata, status == CheckoutStatus.Open ? request.CancelUrl : null, intent)));
    }
}
