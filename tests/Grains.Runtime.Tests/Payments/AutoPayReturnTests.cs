using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>A debit of Auto Pay whose money the bank takes back, by a return or by a dispute that is lost.</summary>
public sealed class AutoPayReturnTests : IAsyncLifetime
{
    private PaymentLab lab = null!;
    private AutoPayHome home = null!;

    public async Task InitializeAsync()
    {
        lab = await PaymentLab.StartAsync();
        home = await AutoPayHome.MoveInAsync(lab);
    }

    public async Task DisposeAsync() => await lab.DisposeAsync();

    [Theory]
    [InlineData(StopPoint.None), InlineData(StopPoint.BeforePosting), InlineData(StopPoint.AfterPosting)]
    [InlineData(StopPoint.BeforeReceipt), InlineData(StopPoint.AfterReceipt)]
    public async Task A_return_pauses_and_is_told_once_wherever_the_process_stops(StopPoint point)
    {
        var aftermath = await TakenAsync(await home.SaveAccountAsync(BankDebit.ReturnedAccount));
        await lab.RestartAsync(point);
        lab.Wait(TimeSpan.FromMinutes(1));
        await Record.ExceptionAsync(lab.Grains.Aftermath(aftermath).Review);
        await lab.RestartAsync();
        await lab.WithTimeAsync(home.LineAsync, line => line.Status == AutoPayStatus.Paused);
        await lab.Grains.Aftermath(aftermath).Review();
        Assert.Equal((AutoPayEvent.Returned, DebitStatus.Failed), ((await home.AutoPay.Get()).Enrolment!.Paused!.Reason, await home.StatusAsync()));
        Assert.Contains("$83.00", Assert.Single(await lab.MailsAsync("is paused: your bank returned")).Text);
        Assert.Equal(new Money(8300), await lab.BalanceAsync(AutoPayHome.Account));
    }

    [Fact]
    public async Task Resumed_after_a_return_it_stays_on_however_often_the_return_is_heard_of()
    {
        var payment = await TakenAsync(await home.SaveAccountAsync(BankDebit.ReturnedAccount));
        lab.Wait(TimeSpan.FromMinutes(1));
        await lab.Grains.Aftermath(payment).Review();
        await home.AutoPay.Resume(home.Act);
        await lab.RestartAsync();
        await lab.Grains.Aftermath(payment).Review();
        await home.AutoPay.Returned(new(AutoPayHome.Bill.Number, 1));
        Assert.Equal((AutoPayStatus.On, 1), ((await home.LineAsync()).Status, await lab.ChargesAsync()));
        Assert.Single(await lab.MailsAsync("is paused: your bank returned"));
    }

    [Theory]
    [InlineData("lost", AutoPayStatus.Paused), InlineData("won", AutoPayStatus.On)]
    public async Task A_dispute_pauses_when_it_is_lost_and_not_before(string outcome, AutoPayStatus expected)
    {
        var payment = await TakenAsync(await home.SaveAsync(page => CheckoutPage.PayAsync(page, "4000 0000 0000 0259")));
        Assert.Equal(MoneyStanding.Disputed, (await lab.Grains.Aftermath(payment).Review())!.Standing);
        Assert.Equal(AutoPayStatus.On, (await home.LineAsync()).Status);
        await lab.DecideAsync(outcome);
        await lab.Grains.Aftermath(payment).Review();
        Assert.Equal(expected, (await home.LineAsync()).Status);
    }

    [Fact]
    public async Task The_mail_names_what_was_taken_and_not_what_was_announced()
    {
        var method = await home.SaveAccountAsync(BankDebit.ReturnedAccount);
        var payment = await TakenAsync(method, paidBefore: 5000);
        lab.Wait(TimeSpan.FromMinutes(1));
        await lab.Grains.Aftermath(payment).Review();
        Assert.Contains("$33.00", (await lab.MailsAsync("is paused: your bank returned"))[0].Text);
    }

    /// <summary>The bill was paid by the method, as far as the bank is known to say.</summary>
    private async Task<PaymentId> TakenAsync(SavedMethod method, long paidBefore = 0)
    {
        await home.SetUpAsync(method);
        await home.AutoPay.BillIssued(AutoPayHome.Bill);
        if (paidBefore > 0) await home.PayElsewhereAsync(paidBefore);
        lab.Wait(TimeSpan.FromDays(19));
        await lab.WithTimeAsync(RunAsync, status => status == DebitStatus.Taken);
        return (await home.DebitAsync()).Debit.Payment;
    }

    /// <summary>The night is run again and again, as the portal does: a slow gateway keeps a debit waiting for the next.</summary>
    private async Task<DebitStatus> RunAsync()
    {
        await home.RunAsync();
        return await home.StatusAsync();
    }
}
