using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Payments.Reconciliation;
using CalWater.Exchange.Demo;
using CalWater.Grains.Payments;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Browser.Tests;

/// <summary>What becomes of money after it was paid: a refund, a dispute and a return, as the customer and the console see them, and what a supervisor clears.</summary>
public sealed class MoneyWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    private const string DisputedCard = "4000 0000 0000 0259";

    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task A_refund_a_dispute_and_an_open_payment_are_told_to_the_customer_and_looked_after_by_a_supervisor(string locale, string deviceName)
    {
        var (member, device) = (Walker.Member(locale, deviceName), deviceName == "phone" ? Device.Phone : Device.Desktop);
        var email = $"money-{locale[..2]}@example.com";
        using var visitor = portal.NewVisitor();
        await visitor.SignUpAsync(member, email, () => portal.CodeForAsync(email));
        var (refunded, disputed) = (await PaidAsync(member, 8300), await PaidAsync(member, 2500, DisputedCard));
        await StartAsync(member, 1234);

        await using (var supervisor = await portal.StartAsync(chromium, locale, device, "money-console"))
        {
            await supervisor.ComeInAsync(new(locale), await portal.InviteStaffAsync($"till-{locale[..2]}@example.com"), $"till-{locale[..2]}@example.com");
            await RefundAsync(supervisor, new(locale), member, refunded);
            await ReconcileAsync(supervisor, new(locale));
        }
        await using var customer = await portal.StartAsync(chromium, locale, device, "money");
        await customer.SignInAsync(email);
        if (new Words(locale).IsSpanish) await customer.ReadSpanishAsync();
        foreach (var (payment, name) in new[] { (refunded, "partly-refunded"), (disputed, "disputed") })
        {
            await customer.GoAsync($"/payments/{payment.Id}");
            await customer.PictureAsync(name);
        }
        Assert.Equal(new Words(locale).IsSpanish ? "En disputa" : "In dispute", await customer.HeadingAsync());
    }

    private async Task RefundAsync(Walker supervisor, StaffWords words, CastMember member, PaymentView payment)
    {
        await supervisor.GoAsync($"/support/accounts/{await IdAsync(member)}/payments");
        await supervisor.PictureAsync("payments");
        await supervisor.GoAsync($"/support/accounts/{await IdAsync(member)}/payments/{payment.Id}");
        await supervisor.FillAsync(words.RefundAmount, "100");
        await supervisor.FillAsync(words.Reason, "Pagó dos veces / paid twice");
        await supervisor.PressAsync(words.Refund);
        await supervisor.PictureAsync("refund-too-much");
        await supervisor.FillAsync(words.RefundAmount, "40");
        await supervisor.PressAsync(words.Refund);
        await supervisor.PictureAsync("refunded");
        Assert.Contains("$40.00", await supervisor.TextAsync(), StringComparison.Ordinal);
    }

    private async Task ReconcileAsync(Walker supervisor, StaffWords words)
    {
        await Gateway.PayForeignAsync(portal.SandboxAddress, 500);
        await portal.Services.GetRequiredService<IReconciliation>().RunAsync(TimeProvider.System.PacificToday());
        await supervisor.GoAsync("/support/settlement");
        await supervisor.PictureAsync("settlement");
        Assert.Contains("$5.00", await supervisor.TextAsync(), StringComparison.Ordinal);
        await supervisor.FillAsync(words.ReconcileDay, "2099-01-01");
        await supervisor.PressAsync(words.ReconcileIt);
        await supervisor.PictureAsync("settlement-day-refused");
        await Eventually.TrueAsync(async () => (await supervisor.Page.TitleAsync()).StartsWith("Error", StringComparison.Ordinal));
    }

    private async Task<PaymentView> PaidAsync(CastMember member, long cents, string card = CheckoutPage.GoodCard)
    {
        var payment = await StartAsync(member, cents);
        Assert.True(await CheckoutPage.PayAsync(payment.CheckoutUrl!, card));
        return (await Grains.Payment(payment.Id).Refresh())!;
    }

    private async Task<PaymentView> StartAsync(CastMember member, long cents) => ((PaymentUnderway)await Grains.Payment(PaymentId.New())
        .Start(new(LoginId.New(), [new(member.Account, new(cents))], true, Language.English, "payer@example.com", portal.Address, portal.Address))).Payment;

    private IGrainFactory Grains => portal.Services.GetRequiredService<IGrainFactory>();

    private async Task<AccountId> IdAsync(CastMember member) =>
        (await portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(member.Account))!.Id;
}
