using System.Net;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Grains.Payments;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Web.Tests.Support;

/// <summary>A CSR gives money back on the console; above the limit only when a supervisor agrees.</summary>
public sealed class RefundPageTests(SupportOffice office) : IClassFixture<SupportOffice>
{
    [Fact]
    public async Task A_csr_refunds_a_part_alone_and_the_rest_when_a_supervisor_agrees()
    {
        using var dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");
        using var sam = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Supervisor");
        var (account, payment) = await PaidAsync(DemoCast.Household, 25_000);
        var list = await dora.Visitor.GoToAsync($"/support/accounts/{account.Id}/payments");
        var page = await list.FollowAsync(list.Document.QuerySelector("main table a")!.TextContent);
        Assert.Contains("$250.00 of this payment is left", page.Text, StringComparison.Ordinal);
        Assert.Contains("More than is left", (await RefundAsync(page, "250.01")).Text, StringComparison.Ordinal);
        Assert.Contains("not an amount", (await RefundAsync(page, "ten")).Text, StringComparison.Ordinal);

        var part = await RefundAsync(page, "40");
        Assert.Contains("$40.00 refunded on", part.Text, StringComparison.Ordinal);
        Assert.Contains("Partly refunded", part.Text, StringComparison.Ordinal);
        Assert.Contains("A supervisor was asked.", (await RefundAsync(await dora.Visitor.GoToAsync(part.Path), "210")).Text, StringComparison.Ordinal);
        Assert.Equal(MoneyStanding.PartlyRefunded, (await AfterAsync(payment)).Standing);

        var waiting = await sam.Visitor.GoToAsync("/support/approvals");
        var request = await waiting.FollowAsync($"Refund $210.00 of payment {payment.Confirmation}");
        Assert.Contains("It was carried out.", (await request.Fill("Why you decide so", "Seen the check").PressAsync("Approve and do it")).Text, StringComparison.Ordinal);
        Assert.Equal((MoneyStanding.Refunded, Money.Zero), ((await AfterAsync(payment)).Standing, (await AfterAsync(payment)).Left));
        Assert.Contains("Ordered a refund", (await dora.Visitor.GoToAsync($"/support/accounts/{account.Id}/activity")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_of_another_account_is_not_found()
    {
        using var dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");
        var (_, payment) = await PaidAsync(DemoCast.Leak, 5_000);
        var other = await FindAsync(DemoCast.Company);
        Assert.Equal(HttpStatusCode.NotFound, (await dora.Visitor.GoToAsync($"/support/accounts/{other.Id}/payments/{payment.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await dora.Visitor.GoToAsync($"/support/accounts/{other.Id}/payments/nothing")).Status);
    }

    private static Task<Page> RefundAsync(Page page, string amount) =>
        page.Fill("Amount to refund", amount).Fill("Reason", "Paid twice by mail").PressAsync("Refund");

    private IGrainFactory Grains => office.Portal.Services.GetRequiredService<IGrainFactory>();

    private async Task<AftermathView> AfterAsync(PaymentView payment) => (await Grains.Aftermath(payment.Id).Get())!;

    private async Task<ServiceAccount> FindAsync(CastMember person) =>
        (await office.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(person.Account))!;

    private async Task<(ServiceAccount, PaymentView)> PaidAsync(CastMember person, long cents)
    {
        var page = office.Portal.Address;
        var grain = Grains.Payment(PaymentId.New());
        var started = await grain.Start(new(LoginId.New(), [new(person.Account, new(cents))], true, Language.English, "ana@example.com", page, page));
        Assert.True(await CheckoutPage.PayAsync(((PaymentUnderway)started).Payment.CheckoutUrl!));
        return (await FindAsync(person), (await grain.Refresh())!);
    }
}
