using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>Auto Pay of a household through the real grains, ledger, outbox and gateway, night by night.</summary>
public sealed class AutoPayTests : AutoPayTestCase
{
    [Fact]
    public async Task A_bill_is_announced_and_paid_on_its_due_date_once()
    {
        await Home.EnrolAsync();
        Assert.Contains("December 11, 2026", (await Lab.MailsAsync("Auto Pay will pay"))[0].Text);
        await Home.LiveAsync(18);
        Assert.Equal((DebitStatus.Planned, 0), (await Home.StatusAsync(), await Lab.ChargesAsync()));
        await Home.LiveAsync(3);
        Assert.Equal((DebitStatus.Taken, 1, Money.Zero), (await Home.StatusAsync(), await Lab.ChargesAsync(), await Lab.BalanceAsync(AutoPayHome.Account)));
        Assert.Single(await Lab.MailsAsync("We received your payment"));
    }

    [Fact]
    public async Task The_day_can_be_up_to_five_days_before_and_never_less_than_ten_after_the_notice()
    {
        await Home.EnrolAsync(daysBefore: 5);
        Assert.Equal(new(2026, 12, 6), (await Home.DebitAsync()).On);
        Lab.Wait(TimeSpan.FromDays(15));
        await Home.AutoPay.BillIssued(AutoPayHome.Bill with { Number = new("B-late") });
        Assert.Equal(DebitStatus.NothingDue, (await Home.AutoPay.Get()).Debits[^1].Status);
    }

    [Fact]
    public async Task Runs_at_the_same_time_and_again_charge_once()
    {
        await Home.EnrolAsync();
        Lab.Wait(TimeSpan.FromDays(19));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Home.RunAsync()));
        await Home.RunAsync();
        Assert.Equal((1, DebitStatus.Taken), (await Lab.ChargesAsync(), await Home.StatusAsync()));
    }

    [Theory]
    [InlineData(StopPoint.BeforeCharge), InlineData(StopPoint.AfterCharge), InlineData(StopPoint.BeforePosting)]
    [InlineData(StopPoint.AfterPosting), InlineData(StopPoint.BeforeReceipt), InlineData(StopPoint.AfterReceipt)]
    public async Task A_run_that_stops_anywhere_goes_on_where_it_was(StopPoint point)
    {
        await Home.EnrolAsync();
        await Lab.RestartAsync(point);
        Lab.Wait(TimeSpan.FromDays(19));
        await Home.RunAsync();
        await Lab.RestartAsync();
        await Home.RunAsync();
        await Lab.WithTimeAsync(Home.StatusAsync, status => status == DebitStatus.Taken);
        Assert.Equal((1, Money.Zero), (await Lab.ChargesAsync(), await Lab.BalanceAsync(AutoPayHome.Account)));
        Assert.Single(await Lab.PostedAsync(AutoPayHome.Account));
        Assert.Single(await Lab.MailsAsync("We received your payment"));
    }

    [Fact]
    public async Task What_was_paid_meanwhile_is_not_taken_again()
    {
        await Home.EnrolAsync();
        await Home.PayElsewhereAsync(5000);
        await Home.LiveAsync(19);
        Assert.Equal(new(-3300), Assert.Single(await Lab.PostedAsync(AutoPayHome.Account), entry => entry.Payment is not null).Amount);
    }

    [Fact]
    public async Task A_bill_that_was_paid_whole_is_left_alone()
    {
        await Home.EnrolAsync();
        await Home.PayElsewhereAsync(8300);
        await Home.LiveAsync(20);
        Assert.Equal((DebitStatus.NothingDue, 0), (await Home.StatusAsync(), await Lab.ChargesAsync()));
    }

    [Fact]
    public async Task A_soft_decline_is_tried_again_after_one_three_and_five_days_and_then_pauses()
    {
        var method = await Home.EnrolAsync();
        await Lab.Sandbox.DeclineAsync(method.Id, "insufficient_funds");
        List<DateOnly> tried = [];
        for (var day = 0; day < 30; day++)
        {
            var before = (await Lab.Sandbox.ObjectsAsync("charge")).Count;
            await Home.LiveAsync(1);
            if ((await Lab.Sandbox.ObjectsAsync("charge")).Count > before) tried.Add(Home.Today);
        }
        Assert.Equal([new(2026, 12, 11), new(2026, 12, 12), new(2026, 12, 14), new(2026, 12, 16)], tried);
        Assert.Equal(3, (await Lab.MailsAsync("we will try again")).Count);
        Assert.Single(await Lab.MailsAsync("is paused: your bank declined"));
        Assert.Equal((AutoPayStatus.Paused, DebitStatus.Failed), ((await Home.LineAsync()).Status, await Home.StatusAsync()));
    }

    [Fact]
    public async Task A_decline_that_has_passed_is_paid_at_the_next_try()
    {
        var method = await Home.EnrolAsync();
        await Lab.Sandbox.DeclineAsync(method.Id, "insufficient_funds");
        await Home.LiveAsync(19);
        await Lab.Sandbox.DeclineAsync(method.Id, null);
        await Home.LiveAsync(1);
        Assert.Equal((DebitStatus.Taken, 1), (await Home.StatusAsync(), await Lab.ChargesAsync()));
    }

    [Theory]
    [InlineData("do_not_honor"), InlineData("lost_card"), InlineData("stolen_card")]
    public async Task A_hard_decline_is_never_tried_again(string reason)
    {
        var method = await Home.EnrolAsync();
        await Lab.Sandbox.DeclineAsync(method.Id, reason);
        await Home.LiveAsync(30);
        Assert.Single(await Lab.Sandbox.ObjectsAsync("charge"));
        Assert.Single(await Lab.MailsAsync("is paused: your bank declined"));
        Assert.Equal(AutoPayEvent.Declined, (await Home.AutoPay.Get()).Enrolment!.Paused!.Reason);
    }

    [Fact]
    public async Task A_bank_that_wants_to_hear_from_the_customer_gets_them_by_a_link()
    {
        var method = await Home.EnrolAsync();
        await Lab.Sandbox.DeclineAsync(method.Id, "authentication_required");
        await Home.LiveAsync(25);
        Assert.Contains("/pay", (await Lab.MailsAsync("asks you to confirm"))[0].Text);
        Assert.Equal((DebitStatus.NeedsCustomer, AutoPayStatus.On), (await Home.StatusAsync(), (await Home.LineAsync()).Status));
    }

    [Fact]
    public async Task A_customer_who_is_paying_just_then_is_waited_for()
    {
        await Home.EnrolAsync();
        Lab.Wait(TimeSpan.FromDays(19));
        var open = await Lab.StartAsync(PaymentFacts.Pay(AutoPayHome.Account, login: Home.Login));
        await Home.RunAsync();
        Assert.Equal((DebitStatus.Planned, 0), (await Home.StatusAsync(), await Lab.ChargesAsync()));
        await CheckoutPage.PayAsync(open.CheckoutUrl!);
        await Lab.RefreshAsync(open.Id);
        await Home.RunAsync();
        Assert.Equal((DebitStatus.NothingDue, 1), (await Home.StatusAsync(), await Lab.ChargesAsync()));
    }
}
