using CalWater.Billing.Autopay;
using CalWater.Billing.Ledger;
using CalWater.Grains.Payments;
using CalWater.Sandbox;
using CalWater.Testing;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>What a customer, their bank and the utility change about Auto Pay.</summary>
public sealed class AutoPayChangeTests : AutoPayTestCase
{
    [Fact]
    public async Task The_authorisation_is_kept_and_mailed_with_all_that_was_agreed()
    {
        await Home.EnrolAsync(daysBefore: 2, limit: new(20000));
        var record = Assert.Single((await Home.AutoPay.Get()).History);
        Assert.Equal((AutoPayEvent.Started, "auto-pay-1", "203.0.113.9", "4242"), (record.Event, record.Authorised!.TextVersion, record.By!.IpAddress, record.Authorised.Terms.Method.Last4));
        var mail = (await Lab.MailsAsync("Auto Pay is on"))[0].Text;
        foreach (var fact in new[] { "2 days before", "$200.00", "auto-pay-1", "203.0.113.9", "4242" }) Assert.Contains(fact, mail);
    }

    [Fact]
    public async Task Setting_up_twice_is_setting_up_once()
    {
        var method = await Home.SaveAsync();
        await Home.SetUpAsync(method);
        await Home.SetUpAsync(method);
        Assert.Single((await Home.AutoPay.Get()).History);
    }

    [Fact]
    public async Task Another_day_moves_an_announced_debit_with_seven_days_of_notice()
    {
        var method = await Home.EnrolAsync();
        Lab.Wait(TimeSpan.FromDays(10));
        Assert.Equal(AutoPayVerdict.Changed, await Home.SetUpAsync(method, daysBefore: 5));
        Assert.Equal(new(2026, 12, 9), (await Home.DebitAsync()).On);
        Assert.Contains("December 9, 2026", (await Lab.MailsAsync("will now pay"))[0].Text);
    }

    [Fact]
    public async Task Another_day_moves_the_debits_of_two_bills_and_each_is_told()
    {
        var method = await Home.EnrolAsync();
        await Lab.Get<ILedger>().PostAsync([new(AutoPayHome.Account, LedgerKind.Bill, new(4000), "B-second", Lab.Time.GetUtcNow())]);
        await Home.AutoPay.BillIssued(AutoPayHome.Bill with { Number = new("B-second") });
        await Home.SetUpAsync(method, daysBefore: 3);
        var mails = await Eventually.GetAsync(() => Lab.MailsSoFarAsync("will now pay"), mails => mails.Count > 1);
        Assert.Equal(["$40.00", "$83.00"], mails.Select(mail => mail.Text.Contains("$40.00", StringComparison.Ordinal) ? "$40.00" : "$83.00").Order());
    }

    [Fact]
    public async Task Canceled_it_takes_nothing_and_the_billing_office_learns_both()
    {
        await Home.EnrolAsync();
        await Home.AutoPay.Cancel(Home.Act);
        await Home.LiveAsync(20);
        Assert.Equal((0, DebitStatus.Dropped, AutoPayStatus.Off), (await Lab.ChargesAsync(), await Home.StatusAsync(), (await Home.LineAsync()).Status));
        var told = await Lab.Get<IEnumerable<IEnrolmentSource>>().Single(source => source.Name == "auto-pay").RecordedAsync(new(2026, 11, 22)).ToListAsync();
        Assert.Equal("N", told[^1].Value);
    }

    [Fact]
    public async Task Paused_it_takes_nothing_and_resumed_in_time_it_does()
    {
        await Home.EnrolAsync();
        await Home.AutoPay.Pause(Home.Act);
        await Home.LiveAsync(10);
        await Home.AutoPay.Resume(Home.Act);
        await Home.LiveAsync(10);
        Assert.Equal((1, DebitStatus.Taken), (await Lab.ChargesAsync(), await Home.StatusAsync()));
    }

    [Fact]
    public async Task Resumed_after_the_announced_day_that_bill_is_the_customers()
    {
        await Home.EnrolAsync();
        await Home.AutoPay.Pause(Home.Act);
        await Home.LiveAsync(25);
        await Home.AutoPay.Resume(Home.Act);
        await Home.LiveAsync(5);
        Assert.Equal((0, DebitStatus.Dropped), (await Lab.ChargesAsync(), await Home.StatusAsync()));
    }

    [Fact]
    public async Task A_closed_account_ends_it_with_a_mail()
    {
        await Home.EnrolAsync();
        Lab.Town.Close(AutoPayHome.Account);
        await Home.LiveAsync(20);
        Assert.Equal(0, await Lab.ChargesAsync());
        Assert.Single(await Lab.MailsAsync("the account is closed"));
        Assert.Equal(AutoPayVerdict.AccountIsClosed, await Home.SetUpAsync(await Home.SaveAsync()));
    }

    [Fact]
    public async Task A_removed_method_pauses_it()
    {
        var method = await Home.EnrolAsync();
        await Home.AutoPay.MethodGone(method.Id);
        await Lab.Grains.PaymentMethods(Home.Login).Remove(method.Id);
        await Home.LiveAsync(20);
        Assert.Equal((0, AutoPayStatus.Paused), (await Lab.ChargesAsync(), (await Home.LineAsync()).Status));
        Assert.Single(await Lab.MailsAsync("can no longer be used"));
    }

    [Fact]
    public async Task Nobody_sets_it_up_with_a_method_or_an_account_of_somebody_else()
    {
        var method = await Home.SaveAsync();
        Assert.Equal(AutoPayVerdict.MethodIsGone, await Home.SetUpAsync(method with { Id = "pm_other" }));
        var customer = (await Lab.Grains.PaymentMethods(Home.Login).Get()).Customer!;
        Assert.Equal(AutoPayVerdict.NotTheOwner, await Lab.Grains.AutoPay(Town.Neighbour).SetUp(new(new(customer, method, 0, null, null), "auto-pay-1", Home.Act)));
    }

    [Fact]
    public async Task A_bank_debit_is_under_way_for_days_and_then_taken()
    {
        await Home.SetUpAsync(await Home.SaveAccountAsync("000123456789"));
        await Home.AutoPay.BillIssued(AutoPayHome.Bill);
        Lab.Wait(TimeSpan.FromDays(19));
        await Home.RunAsync();
        Assert.Equal(DebitStatus.UnderWay, await Home.StatusAsync());
        await Lab.WithTimeAsync(Home.StatusAsync, status => status == DebitStatus.Taken);
        Assert.Equal(Money.Zero, await Lab.BalanceAsync(AutoPayHome.Account));
    }

    [Theory]
    [InlineData("000111111113", DebitStatus.Failed), InlineData("000222222227", DebitStatus.Planned)]
    public async Task A_refused_bank_debit_is_final_where_the_account_is_closed_and_tried_again_where_it_is_empty(string account, DebitStatus expected)
    {
        await Home.SetUpAsync(await Home.SaveAccountAsync(account));
        await Home.AutoPay.BillIssued(AutoPayHome.Bill);
        Lab.Wait(TimeSpan.FromDays(19));
        await Home.RunAsync();
        Assert.Equal(expected, await Lab.WithTimeAsync(Home.StatusAsync, status => status == expected));
    }

    [Fact]
    public async Task The_last_day_ends_it()
    {
        await Home.SetUpAsync(await Home.SaveAsync(), endsOn: new(2026, 12, 1));
        await Home.AutoPay.BillIssued(AutoPayHome.Bill);
        Assert.Equal(DebitStatus.Dropped, await Home.StatusAsync());
        Lab.Wait(TimeSpan.FromDays(12));
        await Home.AutoPay.LookAfter(Home.Today);
        Assert.Single(await Lab.MailsAsync("has ended, as you chose"));
    }

    [Fact]
    public async Task A_renewed_card_is_taken_over_and_a_withdrawn_mandate_pauses()
    {
        var card = await Home.EnrolAsync();
        await Lab.Sandbox.RenewAsync(card.Id, 5, 2040, "1881");
        await DeliverAsync("payment_method.automatically_updated");
        await Lab.WithTimeAsync(async () => (await Home.AutoPay.Get()).Enrolment!.Terms.Method.Last4, last4 => last4 == "1881");
        var account = await Home.SaveAccountAsync("000123456789");
        await Home.SetUpAsync(account);
        await Lab.Sandbox.RevokeMandateAsync(account.Id);
        await DeliverAsync("mandate.updated");
        await Lab.WithTimeAsync(Home.LineAsync, line => line.Status == AutoPayStatus.Paused);
    }

    [Fact]
    public async Task A_renewed_card_is_taken_over_later_where_the_gateway_cannot_be_asked_at_first()
    {
        var card = await Home.EnrolAsync();
        await Lab.Sandbox.RenewAsync(card.Id, 5, 2040, "1881");
        Lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "GET *", Count: 3));
        await DeliverAsync("payment_method.automatically_updated");
        await Lab.WithTimeAsync(async () => (await Home.AutoPay.Get()).Enrolment!.Terms.Method.Last4, last4 => last4 == "1881");
    }

    /// <summary>The sandbox's newest event of the type, handled as it would be from the inbox.</summary>
    private async Task DeliverAsync(string type) =>
        await Lab.DeliverAsync((await Lab.Sandbox.ObjectsAsync("event")).Last(each => (string)each["type"]! == type));
}
