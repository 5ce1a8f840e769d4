using CalWater.Billing.Ledger;
using CalWater.Billing.Payments.Reconciliation;
using CalWater.Grains.Payments;
using CalWater.Sandbox;
using CalWater.Testing;
using static CalWater.Grains.Runtime.Tests.Payments.PaymentFacts;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>The gateway's day against the ledger: what lost news left open is mended, and what cannot be mended is listed.</summary>
public sealed class ReconciliationTests : IAsyncLifetime
{
    private PaymentLab lab = null!;

    private IReconciliation Books => lab.Get<IReconciliation>();

    private DateOnly Today => lab.Time.GetUtcNow().ToPacificDate();

    public async Task InitializeAsync() => lab = await PaymentLab.StartAsync();

    public async Task DisposeAsync() => await lab.DisposeAsync();

    [Fact]
    public async Task A_payment_whose_news_was_lost_is_posted_and_the_next_run_finds_nothing_to_do()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.True(await CheckoutPage.PayAsync(payment.CheckoutUrl!));
        var day = await Books.RunAsync(Today);
        Assert.Equal((1, 1), (day.Seen, day.Mended));
        Assert.Single(await lab.PostedAsync(Town.Household));
        Assert.Equal(0, (await Books.RunAsync(Today)).Mended);
        Assert.Empty(await Books.OpenAsync(10));
        Assert.Empty(await Books.UnsettledAsync(10));
    }

    [Fact]
    public async Task A_refund_and_a_lost_dispute_that_nobody_heard_of_are_posted()
    {
        var (refunded, disputed) = (await lab.PaidAsync(), await lab.PaidAsync(Pay(Town.Neighbour), "4000 0000 0000 0259"));
        await lab.AtTheGatewayAsync("/v1/refunds", ("charge", refunded.Settlement!.Charge), ("amount", "1000"));
        await lab.DecideAsync("lost");
        Assert.Equal(2, (await Books.RunAsync(Today)).Mended);
        Assert.Equal((new Money(1000), new Money(8300)), (await lab.BalanceAsync(Town.Household), await lab.BalanceAsync(Town.Neighbour)));
        Assert.Equal(MoneyStanding.ChargedBack, (await lab.After(disputed).Get())!.Standing);
    }

    [Fact]
    public async Task Money_that_names_no_payment_of_ours_is_listed_for_a_person_until_it_went_back()
    {
        await Gateway.PayForeignAsync(lab.Sandbox.Url, 500);
        await Books.RunAsync(Today);
        var open = Assert.Single(await Books.OpenAsync(10));
        Assert.Equal((DiscrepancyKind.NotOurs, new Money(500), null), (open.Kind, open.Amount, open.Payment));
        await lab.AtTheGatewayAsync("/v1/refunds", ("payment_intent", open.Object));
        await Books.RunAsync(Today);
        Assert.Empty(await Books.OpenAsync(10));
    }

    [Fact]
    public async Task A_day_that_was_reconciled_before_it_was_over_is_reconciled_in_its_night_all_the_same()
    {
        var day = Today;
        await Books.RunAsync(day);
        lab.Wait(TimeSpan.FromHours(15));
        await Eventually.TrueAsync(async () => (await Books.DaysAsync(10)).Any(done => done.Day == day && done.DoneAt >= day.AddDays(1).StartOfDay()));
    }

    [Fact]
    public async Task A_gateway_that_does_not_list_the_day_leaves_it_to_be_done()
    {
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "GET *", 1000));
        await Assert.ThrowsAsync<TimeoutException>(() => Books.RunAsync(Today));
        Assert.Empty(await Books.DaysAsync(10));
    }

    [Fact]
    public async Task The_check_finds_a_posting_that_no_payment_stands_behind()
    {
        var payment = await lab.PaidAsync();
        await lab.After(payment).Refund(lab.Refund(payment, 1000));
        Assert.Empty((await lab.Get<ILedgerCheck>().RunAsync()).Faults);
        await lab.Get<ILedger>().PostAsync([new(Town.Household, LedgerKind.Refund, new(5), "re_made_up", lab.Time.GetUtcNow(), payment.Id)]);
        Assert.Equal(LedgerFaultKind.Promise, Assert.Single((await lab.Get<ILedgerCheck>().RunAsync()).Faults).Kind);
    }
}
