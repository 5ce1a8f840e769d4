using CalWater.Grains.Payments;
using CalWater.Testing;
using static CalWater.Grains.Runtime.Tests.Payments.PaymentFacts;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>The process stops between two steps and starts again: each payment is settled once, posted once, told once.</summary>
public sealed class PaymentStopTests : IAsyncLifetime
{
    private PaymentLab lab = null!;

    public async Task InitializeAsync() => lab = await PaymentLab.StartAsync();

    public async Task DisposeAsync() => await lab.DisposeAsync();

    [Theory]
    [InlineData(StopPoint.BeforeCreate), InlineData(StopPoint.AfterCreate)]
    public async Task A_stop_around_the_first_call_leaves_one_session_that_can_be_paid(StopPoint point)
    {
        var id = PaymentId.New();
        await lab.RestartAsync(point);
        await Assert.ThrowsAnyAsync<Exception>(() => lab.StartAsync(id, Pay(Town.Household)));
        await lab.RestartAsync();
        var payment = await lab.WithTimeAsync(() => lab.Grains.Payment(id).Get(), view => view?.Status == PaymentStatus.Submitted);
        Assert.Equal(payment!.CheckoutUrl, (await lab.StartAsync(id, Pay(Town.Household))).CheckoutUrl);
        await PaidOnceAsync(payment);
    }

    [Theory]
    [InlineData(StopPoint.BeforeRead), InlineData(StopPoint.AfterRead)]
    [InlineData(StopPoint.BeforePosting), InlineData(StopPoint.AfterPosting)]
    [InlineData(StopPoint.BeforeReceipt), InlineData(StopPoint.AfterReceipt)]
    public async Task A_stop_after_the_card_was_charged_is_made_good_by_itself(StopPoint point)
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        await lab.RestartAsync(point);
        await CheckoutPage.PayAsync(payment.CheckoutUrl!);
        await Assert.ThrowsAnyAsync<Exception>(() => lab.RefreshAsync(payment.Id));
        await lab.RestartAsync();
        await SettledOnceAsync(payment);
    }

    [Fact]
    public async Task A_customer_who_pays_while_the_process_is_down_is_not_forgotten()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        await lab.StopAsync();
        await CheckoutPage.PayAsync(payment.CheckoutUrl!);
        lab.Wait(TimeSpan.FromHours(3));
        await lab.RestartAsync();
        await SettledOnceAsync(payment);
    }

    [Fact]
    public async Task When_everything_is_done_nothing_is_left_to_remind_of()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        await PaidOnceAsync(payment);
        await lab.RestartAsync(StopPoint.BeforeRead);
        lab.Wait(TimeSpan.FromDays(30));
        Assert.Equal(PaymentStatus.Succeeded, await lab.RefreshAsync(payment.Id));
    }

    private async Task PaidOnceAsync(PaymentView payment)
    {
        Assert.Equal(1, await lab.SessionsAsync());
        Assert.True(await CheckoutPage.PayAsync(payment.CheckoutUrl!));
        await lab.RefreshAsync(payment.Id);
        await SettledOnceAsync(payment);
    }

    private async Task SettledOnceAsync(PaymentView payment)
    {
        Assert.Single(await lab.WithTimeAsync(() => lab.MailsSoFarAsync("received"), mails => mails.Count > 0));
        await lab.BecomesAsync(payment.Id, PaymentStatus.Succeeded);
        Assert.Single(await lab.PostedAsync(Town.Household));
        Assert.Equal(Money.Zero, await lab.BalanceAsync(Town.Household));
        Assert.Equal(1, await lab.ChargesAsync());
    }
}
