using CalWater.Grains.Payments;
using CalWater.Testing;
using static CalWater.Grains.Runtime.Tests.Payments.PaymentFacts;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>Of all tabs, people and clicks, one payment at a time is open for an account.</summary>
public sealed class OneOpenPaymentTests : IAsyncLifetime
{
    private PaymentLab lab = null!;

    public async Task InitializeAsync() => lab = await PaymentLab.StartAsync();

    public async Task DisposeAsync() => await lab.DisposeAsync();

    [Fact]
    public async Task A_second_tab_with_the_same_amount_gets_the_open_page()
    {
        var first = await lab.StartAsync(Pay(Town.Household));
        Assert.Equal(first, await lab.StartAsync(Pay(Town.Household)), ById);
        Assert.Equal(1, await lab.SessionsAsync());
    }

    [Fact]
    public async Task Ten_tabs_at_once_share_one_page()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => lab.StartAsync(Pay(Town.Household))));
        Assert.Single(all.Select(payment => payment.CheckoutUrl).Distinct());
        Assert.Equal(1, await lab.SessionsAsync());
    }

    [Fact]
    public async Task Another_amount_closes_the_first_page_before_the_second_opens()
    {
        var first = await lab.StartAsync(Pay(Town.Household));
        var second = await lab.StartAsync(Pay(Town.Household, 5000));
        Assert.Equal(PaymentStatus.Canceled, (await lab.Grains.Payment(first.Id).Get())!.Status);
        Assert.False(await CheckoutPage.PayAsync(first.CheckoutUrl!));
        Assert.True(await CheckoutPage.PayAsync(second.CheckoutUrl!));
    }

    [Fact]
    public async Task Another_login_never_gets_to_see_the_first_ones_page()
    {
        var first = await lab.StartAsync(Pay(Town.Household));
        var second = await lab.StartAsync(Pay(Town.Household, login: LoginId.New()));
        Assert.NotEqual(first.CheckoutUrl, second.CheckoutUrl);
        Assert.False(await CheckoutPage.PayAsync(first.CheckoutUrl!));
    }

    [Fact]
    public async Task A_page_paid_in_the_other_tab_is_settled_before_anything_new_starts()
    {
        var first = await lab.StartAsync(Pay(Town.Household));
        await CheckoutPage.PayAsync(first.CheckoutUrl!);
        var second = await lab.Grains.Payment(PaymentId.New()).Start(Pay(Town.Household));
        Assert.Equal(new MoreThanDue(Town.Household, Money.Zero), second);
        Assert.Equal(1, await lab.ChargesAsync());
        Assert.Single(await lab.PostedAsync(Town.Household));
    }

    [Fact]
    public async Task Payments_that_overlap_in_accounts_do_not_wait_for_each_other_forever()
    {
        PaymentAllocation household = new(Town.Household, new(8300)), neighbour = new(Town.Neighbour, new(8300));
        var payments = await Task.WhenAll(
            lab.StartAsync(Pay(Town.Household) with { Allocations = [household, neighbour] }),
            lab.StartAsync(Pay(Town.Household) with { Allocations = [neighbour, household] }),
            lab.StartAsync(Pay(Town.Neighbour)));
        var open = await Task.WhenAll(payments.Select(payment => payment.Id).Distinct().Select(id => lab.Grains.Payment(id).Get()));
        Assert.Single(open, payment => payment!.Status == PaymentStatus.Submitted);
    }

    [Fact]
    public async Task The_claim_of_a_payment_that_was_never_written_down_holds_nobody_up()
    {
        await lab.Grains.AccountPayments(Town.Household).Claim(PaymentId.New(), new(8300), overpaymentAccepted: false);
        Assert.Equal(PaymentStatus.Submitted, (await lab.StartAsync(Pay(Town.Household))).Status);
    }

    private static bool ById(PaymentView one, PaymentView other) => one.Id == other.Id && one.CheckoutUrl == other.CheckoutUrl;
}
