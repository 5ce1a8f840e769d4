using CalWater.Grains.Payments;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>Auto Pay that is stopped or changed while a debit is on its way, and mails that a crash kept from being written.</summary>
public sealed class AutoPayStoppedTests : AutoPayTestCase
{
    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task A_debit_that_was_on_its_way_when_its_customer_stopped_Auto_Pay_and_is_refused_is_told(bool isCanceled)
    {
        await Home.SetUpAsync(await Home.SaveAccountAsync(BankDebit.EmptyAccount));
        await Home.AutoPay.BillIssued(AutoPayHome.Bill);
        await Home.LiveAsync(19);
        await (isCanceled ? Home.AutoPay.Cancel(Home.Act) : Home.AutoPay.Pause(Home.Act));
        await Lab.WithTimeAsync(Home.StatusAsync, status => status == DebitStatus.Failed);
        Assert.Contains("$83.00", Assert.Single(await Lab.MailsAsync("could not take your last payment")).Text);
        await Home.LiveAsync(10);
        Assert.Single(await Lab.Sandbox.ObjectsAsync("charge"));
    }

    [Fact]
    public async Task A_debit_that_waited_for_its_customer_when_they_canceled_is_not_made_by_a_later_Auto_Pay()
    {
        var method = await Home.EnrolAsync();
        Lab.Wait(TimeSpan.FromDays(19));
        var claimed = (await Home.AutoPay.Claim(Home.Today))!;
        await Home.AutoPay.Cancel(Home.Act);
        await Home.AutoPay.LetGo(claimed.Debit);
        await Home.SetUpAsync(method);
        await Home.LiveAsync(5);
        Assert.Equal((DebitStatus.Dropped, 0), (await Home.StatusAsync(), await Lab.ChargesAsync()));
    }

    [Fact]
    public async Task A_retry_is_not_made_above_a_limit_that_was_lowered_since()
    {
        var method = await Home.EnrolAsync();
        await Lab.Sandbox.DeclineAsync(method.Id, "insufficient_funds");
        await Home.LiveAsync(19);
        await Lab.Sandbox.DeclineAsync(method.Id, null);
        await Home.SetUpAsync(method, limit: new(5000));
        await Home.LiveAsync(5);
        Assert.Equal((DebitStatus.OverLimit, 0), (await Home.StatusAsync(), await Lab.ChargesAsync()));
        Assert.Contains("$50.00", (await Lab.MailsAsync("over your limit"))[0].Text);
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task A_refusal_that_is_heard_again_after_a_crash_leaves_the_next_try_on_its_day(bool isPaused)
    {
        var method = await Home.EnrolAsync();
        await Lab.Sandbox.DeclineAsync(method.Id, "insufficient_funds");
        await Home.LiveAsync(19);
        if (isPaused) await Home.AutoPay.Pause(Home.Act);
        var planned = await Home.DebitAsync();
        Lab.Wait(TimeSpan.FromDays(1));
        await Home.AutoPay.Heard((await Lab.Grains.Payment(planned.Debit.Payment).Get())!);
        Assert.Equal(planned, await Home.DebitAsync());
    }

    [Fact]
    public async Task A_debit_that_was_let_go_and_went_out_after_all_is_told_where_it_is_refused_and_Auto_Pay_was_paused_meanwhile()
    {
        var method = await Home.EnrolAsync();
        await Lab.Sandbox.DeclineAsync(method.Id, "insufficient_funds");
        Lab.Wait(TimeSpan.FromDays(19));
        var claimed = (await Home.AutoPay.Claim(Home.Today))!;
        await Home.AutoPay.LetGo(claimed.Debit);
        await Home.AutoPay.Pause(Home.Act);
        await Lab.StartAsync(claimed.Debit.Payment, claimed.Payment);
        Assert.Equal(DebitStatus.Failed, await Home.StatusAsync());
        Assert.Contains("$83.00", Assert.Single(await Lab.MailsAsync("could not take your last payment")).Text);
    }

    [Fact]
    public async Task A_crash_before_the_mail_of_a_run_is_written_is_made_good_by_the_next_run()
    {
        await Home.EnrolAsync();
        Lab.LargestAmount = 50;
        await Lab.RestartAsync(StopPoint.BeforeReceipt);
        Lab.Wait(TimeSpan.FromDays(19));
        await Home.RunAsync();
        await Lab.RestartAsync();
        await Home.RunAsync();
        Assert.Single(await Lab.MailsAsync("more than one payment may be"));
    }
}
