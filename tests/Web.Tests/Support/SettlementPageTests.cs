using System.Net;
using CalWater.Grains.Payments;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Web.Tests.Support;

/// <summary>A supervisor clears what is open between the customers, Stripe and the ledger.</summary>
public sealed class SettlementPageTests(SupportOffice office) : IClassFixture<SupportOffice>
{
    private const string Address = "/support/settlement";

    [Fact]
    public async Task Money_that_is_not_ours_is_listed_until_it_was_refunded_at_stripe()
    {
        using var sam = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Supervisor");
        await Gateway.PayForeignAsync(office.Portal.SandboxAddress, 500);
        var found = await ReconcileAsync(sam, Today);
        var row = found.Document.QuerySelectorAll("tr").Single(each => each.TextContent.Contains("for no payment of ours", StringComparison.Ordinal));
        Assert.Contains("$5.00", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Refund it at Stripe, then reconcile again.", row.TextContent, StringComparison.Ordinal);
        await Gateway.PostAsync(office.Portal.SandboxAddress, "/v1/refunds", ("payment_intent", row.QuerySelector(".break")!.TextContent));
        Assert.Contains("They agree.", (await found.PressAsync("Reconcile again")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_that_waits_is_listed_and_asked_about()
    {
        using var sam = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Supervisor");
        var (payment, page) = (office.Portal.Services.GetRequiredService<IGrainFactory>().Payment(PaymentId.New()), office.Portal.Address);
        var started = await payment.Start(new(LoginId.New(), [new(CalWater.Exchange.Demo.DemoCast.Household.Account, new(1234))], true, Language.English, "ana@example.com", page, page));
        var open = await sam.Visitor.GoToAsync(Address);
        Assert.Contains("$12.34", open.Text, StringComparison.Ordinal);
        Assert.True(await CheckoutPage.PayAsync(((PaymentUnderway)started).Payment.CheckoutUrl!));
        var asked = await open.PressAsync("Ask Stripe now");
        Assert.DoesNotContain("$12.34", asked.Text, StringComparison.Ordinal);
        Assert.Equal(PaymentStatus.Succeeded, (await payment.Get())!.Status);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(null)]
    public async Task A_day_to_come_and_no_day_at_all_are_refused(int? daysFromNow)
    {
        using var sam = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Supervisor");
        var refused = await ReconcileAsync(sam, daysFromNow is { } days ? Today.AddDays(days) : null);
        Assert.Contains("Enter today or an earlier day.", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_csr_has_no_such_page()
    {
        using var dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");
        Assert.Equal(HttpStatusCode.NotFound, (await dora.Visitor.GoToAsync(Address)).Status);
    }

    private DateOnly Today => office.Portal.Services.GetRequiredService<TimeProvider>().PacificToday();

    private static async Task<Page> ReconcileAsync(Agent agent, DateOnly? day) =>
        await (await agent.Visitor.GoToAsync(Address)).Fill("Reconcile a day", day?.ToString("yyyy-MM-dd") ?? "").PressAsync("Reconcile this day");
}
