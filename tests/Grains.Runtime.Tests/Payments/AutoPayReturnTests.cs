using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>A debit of Auto Pay whose money the bank takes back, by a return or by a dispute that is lost.</summary>
public sealed class AutoPayReturnTests : AutoPayTestCase
{
    [Theory]
    [InlineData(StopPoint.None), InlineData(StopPoint.BeforePosting), InlineData(StopPoint.AfterPosting)]
    [InlineData(StopPoint.BeforeReceipt), InlineData(StopPoint.AfterReceipt)]
    public async Task A_return_pauses_and_is_told_once_wherever_the_process_stops(StopPoint point)
    {
        var aftermath = await TakenAsync(await Home.SaveAccountAsync(BankDebit.ReturnedAccount));
        await Lab.RestartAsync(point);
        Lab.Wait(TimeSpan.FromMinutes(1));
        await Record.ExceptionAsync(Lab.Grains.Aftermath(aftermath).Review);
        await Lab.RestartAsync();
        await Lab.WithTimeAsync(Home.LineAsync, line => line.Status == AutoPayStatus.Paused);
        await Lab.Grains.Aftermath(aftermath).Review();
        Assert.Equal((AutoPayEvent.Returned, DebitStatus.Failed), ((await Home.AutoPay.Get()).Enrolment!.Paused!.Reason, await Home.StatusAsync()));
        Assert.Contains("$83.00", Assert.Single(await Lab.MailsAsync("your bank returned")).Text);
        Assert.Equal(new Money(8300), await Lab.BalanceAsync(AutoPayHome.Account));
    }

    [Fact]
    public async Task Resumed_after_a_return_it_stays_on_however_often_the_return_is_heard_of()
    {
        var payment = await TakenAsync(await Home.SaveAccountAsync(BankDebit.ReturnedAccount));
        Lab.Wait(TimeSpan.FromMinutes(1));
        await Lab.Grains.Aftermath(payment).Review();
        await Home.AutoPay.Resume(Home.Act);
        await Lab.RestartAsync();
        await Lab.Grains.Aftermath(payment).Review();
        await Home.AutoPay.Returned(new(AutoPayHome.Bill.Number, 1));
        Assert.Equal((AutoPayStatus.On, 1), ((await Home.LineAsync()).Status, await Lab.ChargesAsync()));
        Assert.Single(await Lab.MailsAsync("is paused: your bank returned"));
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task A_return_after_its_customer_stopped_Auto_Pay_is_told_too(bool isCanceled)
    {
        var payment = await TakenAsync(await Home.SaveAccountAsync(BankDebit.ReturnedAccount));
        await (isCanceled ? Home.AutoPay.Cancel(Home.Act) : Home.AutoPay.Pause(Home.Act));
        Lab.Wait(TimeSpan.FromMinutes(1));
        await Lab.Grains.Aftermath(payment).Review();
        Assert.Contains("$83.00", Assert.Single(await Lab.MailsAsync("your bank returned")).Text);
    }

    [Theory]
    [InlineData("lost", AutoPayStatus.Paused), InlineData("won", AutoPayStatus.On)]
    public async Task A_dispute_pauses_when_it_is_lost_and_not_before(string outcome, AutoPayStatus expected)
    {
        var payment = await TakenAsync(await Home.SaveAsync(page => CheckoutPage.PayAsync(page, "4000 0000 0000 0259")));
        Assert.Equal(MoneyStanding.Disputed, (await Lab.Grains.Aftermath(payment).Review())!.Standing);
        Assert.Equal(AutoPayStatus.On, (await Home.LineAsync()).Status);
        await Lab.DecideAsync(outcome);
        await Lab.Grains.Aftermath(payment).Review();
        Assert.Equal(expected, (await Home.LineAsync()).Status);
    }

    [Fact]
    public async Task A_return_that_its_bank_gives_back_is_in_the_ledger_again()
    {
        var payment = await TakenAsync(await Home.SaveAccountAsync(BankDebit.ReturnedAccount));
        Lab.Wait(TimeSpan.FromMinutes(1));
        Assert.Equal(MoneyStanding.Returned, (await Lab.Grains.Aftermath(payment).Review())!.Standing);
        await Lab.DecideAsync("won");
        Assert.Equal(MoneyStanding.Kept, (await Lab.Grains.Aftermath(payment).Review())!.Standing);
        Assert.Equal(Money.Zero, await Lab.BalanceAsync(AutoPayHome.Account));
    }

    [Fact]
    public async Task The_mail_names_what_was_taken_and_not_what_was_announced()
    {
        var method = await Home.SaveAccountAsync(BankDebit.ReturnedAccount);
        var payment = await TakenAsync(method, paidBefore: 5000);
        Lab.Wait(TimeSpan.FromMinutes(1));
        await Lab.Grains.Aftermath(payment).Review();
        Assert.Contains("$33.00", (await Lab.MailsAsync("is paused: your bank returned"))[0].Text);
    }

    /// <summary>The bill was paid by the method, as far as the bank is known to say.</summary>
    private async Task<PaymentId> TakenAsync(SavedMethod method, long paidBefore = 0)
    {
        await Home.SetUpAsync(method);
        await Home.AutoPay.BillIssued(AutoPayHome.Bill);
        if (paidBefore > 0) await Home.PayElsewhereAsync(paidBefore);
        Lab.Wait(TimeSpan.FromDays(19));
        await Lab.WithTimeAsync(RunAsync, status => status == DebitStatus.Taken);
        return (await Home.DebitAsync()).Debit.Payment;
    }

    /// <summary>The night is run again and again, as the portal does: a slow gateway keeps a debit waiting for the next.</summary>
    private async Task<DebitStatus> RunAsync()
    {
        await Home.RunAsync();
        return await Home.StatusAsync();
    }
}
