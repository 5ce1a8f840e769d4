using CalWater.Billing.Payments;
using CalWater.Grains.Payments;
using CalWater.Testing;
using static CalWater.Grains.Runtime.Tests.Payments.PaymentFacts;

namespace CalWater.Grains.Runtime.Tests.Payments;

public sealed class PaymentGrainTests : IAsyncLifetime
{
    private PaymentLab lab = null!;

    public async Task InitializeAsync() => lab = await PaymentLab.StartAsync();

    public async Task DisposeAsync() => await lab.DisposeAsync();

    [Fact]
    public async Task A_started_payment_leads_to_the_checkout_page_and_moves_no_money()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.Equal(PaymentStatus.Submitted, payment.Status);
        Assert.Equal(lab.Sandbox.Url.Authority, payment.CheckoutUrl!.Authority);
        Assert.Equal(new Money(8300), await lab.BalanceAsync(Town.Household));
    }

    [Fact]
    public async Task A_paid_page_settles_the_payment_posts_it_once_and_mails_one_receipt()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.True(await CheckoutPage.PayAsync(payment.CheckoutUrl!));
        Assert.Equal(PaymentStatus.Succeeded, await lab.RefreshAsync(payment.Id));
        var posted = Assert.Single(await lab.PostedAsync(Town.Household));
        Assert.Equal((new Money(-8300), payment.Id), (posted.Amount, posted.Payment));
        Assert.StartsWith("ch_", posted.Source);
        Assert.Equal(Money.Zero, await lab.BalanceAsync(Town.Household));
        Assert.Contains(payment.Confirmation, Assert.Single(await lab.MailsAsync("received")).Text);
    }

    [Fact]
    public async Task Asking_again_changes_nothing()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        await CheckoutPage.PayAsync(payment.CheckoutUrl!);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => lab.RefreshAsync(payment.Id)));
        Assert.All(answers, status => Assert.Equal(PaymentStatus.Succeeded, status));
        Assert.Single(await lab.PostedAsync(Town.Household));
        Assert.Single(await lab.MailsAsync("received"));
    }

    [Fact]
    public async Task A_double_click_is_one_payment_and_one_session()
    {
        var id = PaymentId.New();
        var both = await Task.WhenAll(lab.StartAsync(id, Pay(Town.Household)), lab.StartAsync(id, Pay(Town.Household)));
        Assert.Equal(both[0].CheckoutUrl, both[1].CheckoutUrl);
        Assert.Equal(1, await lab.SessionsAsync());
    }

    [Fact]
    public async Task A_payment_id_serves_one_payment_of_one_login_only()
    {
        var first = await lab.StartAsync(Pay(Town.Household));
        Assert.IsType<PaymentIdTaken>(await lab.Grains.Payment(first.Id).Start(Pay(Town.Household, 5000)));
        Assert.IsType<PaymentIdTaken>(await lab.Grains.Payment(first.Id).Start(Pay(Town.Household, login: LoginId.New())));
        Assert.IsType<PaymentIdTaken>(await lab.Grains.Payment(first.Id).Start(Pay(Town.Neighbour)));
    }

    [Fact]
    public async Task F19_A_closed_account_cannot_be_paid()
    {
        var payment = lab.Grains.Payment(PaymentId.New());
        Assert.Equal(new AccountIsClosed(Town.Closed), await payment.Start(Pay(Town.Closed)));
        Assert.Null(await payment.Get());
        Assert.Equal(0, await lab.SessionsAsync());
    }

    [Theory]
    [InlineData(0), InlineData(-8300), InlineData(49), InlineData(100_000_000_000)]
    public async Task An_amount_out_of_range_is_refused_and_leaves_nothing(long cents)
    {
        var payment = lab.Grains.Payment(PaymentId.New());
        Assert.IsType<AmountOutOfRange>(await payment.Start(Pay(Town.Household, cents)));
        Assert.Null(await payment.Get());
        Assert.Equal(8300, (await lab.StartAsync(Pay(Town.Household))).Amount.Cents);
    }

    [Fact]
    public async Task More_than_is_owed_is_asked_about_first_and_becomes_a_credit()
    {
        var command = Pay(Town.Household, 10_000);
        Assert.Equal(new MoreThanDue(Town.Household, new(8300)), await lab.Grains.Payment(PaymentId.New()).Start(command));
        var payment = await lab.StartAsync(command with { OverpaymentAccepted = true });
        await CheckoutPage.PayAsync(payment.CheckoutUrl!);
        await lab.RefreshAsync(payment.Id);
        Assert.Equal(new Money(-1700), await lab.BalanceAsync(Town.Household));
    }

    [Fact]
    public async Task A_declined_card_can_be_followed_by_a_good_one()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.False(await CheckoutPage.PayAsync(payment.CheckoutUrl!, CheckoutPage.DecliningCard));
        Assert.Equal(PaymentStatus.Submitted, await lab.RefreshAsync(payment.Id));
        Assert.True(await CheckoutPage.PayAsync(payment.CheckoutUrl!));
        Assert.Equal(PaymentStatus.Succeeded, await lab.RefreshAsync(payment.Id));
        Assert.Equal(1, await lab.ChargesAsync());
    }

    [Fact]
    public async Task A_canceled_payment_closes_its_page_and_lets_the_account_go()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.Equal(PaymentStatus.Canceled, (await lab.Grains.Payment(payment.Id).Cancel())!.Status);
        Assert.False(await CheckoutPage.PayAsync(payment.CheckoutUrl!));
        Assert.NotEqual(payment.Id, (await lab.StartAsync(Pay(Town.Household))).Id);
    }

    [Fact]
    public async Task Canceling_a_payment_that_was_made_leaves_it_made()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        await CheckoutPage.PayAsync(payment.CheckoutUrl!);
        Assert.Equal(PaymentStatus.Succeeded, (await lab.Grains.Payment(payment.Id).Cancel())!.Status);
        Assert.Single(await lab.PostedAsync(Town.Household));
    }

    [Fact]
    public async Task One_payment_can_cover_several_accounts()
    {
        var command = Pay(Town.Household) with { Allocations = [new(Town.Neighbour, new(8300)), new(Town.Household, new(5000))] };
        var payment = await lab.StartAsync(command);
        await CheckoutPage.PayAsync(payment.CheckoutUrl!);
        await lab.RefreshAsync(payment.Id);
        Assert.Equal((new Money(3300), Money.Zero), (await lab.BalanceAsync(Town.Household), await lab.BalanceAsync(Town.Neighbour)));
        Assert.Equal(1, await lab.ChargesAsync());
    }

    [Fact]
    public async Task When_one_of_several_accounts_is_refused_none_is_held()
    {
        var command = Pay(Town.Household) with { Allocations = [new(Town.Household, new(8300)), new(Town.Closed, new(8300))] };
        Assert.IsType<AccountIsClosed>(await lab.Grains.Payment(PaymentId.New()).Start(command));
        Assert.Equal(PaymentStatus.Submitted, (await lab.StartAsync(Pay(Town.Household))).Status);
    }

    [Fact]
    public async Task The_history_shows_a_payment_as_it_goes()
    {
        var history = lab.Get<IPayments>();
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.Equal(PaymentStatus.Submitted, Assert.Single(await history.HistoryAsync(Town.Household)).Status);
        await CheckoutPage.PayAsync(payment.CheckoutUrl!);
        await lab.RefreshAsync(payment.Id);
        var shown = Assert.Single(await history.HistoryAsync(Town.Household));
        Assert.Equal((PaymentStatus.Succeeded, new Money(8300), "Visa", "4242"), (shown.Status, shown.Amount, shown.Brand, shown.Last4));
        Assert.Empty(await history.HistoryAsync(Town.Neighbour));
    }
}
