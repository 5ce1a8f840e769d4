using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;
using CalWater.Sandbox;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>What a customer, their bank and the utility change about Auto Pay.</summary>
public sealed class AutoPayChangeTests : IAsyncLifetime
{
    private PaymentLab lab = null!;
    private AutoPayHome home = null!;

    public async Task InitializeAsync()
    {
        lab = await PaymentLab.StartAsync();
        home = await AutoPayHome.MoveInAsync(lab);
    }

    public async Task DisposeAsync() => await lab.DisposeAsync();

    [Fact]
    public async Task The_authorisation_is_kept_and_mailed_with_all_that_was_agreed()
    {
        await home.EnrolAsync(daysBefore: 2, limit: new(20000));
        var record = Assert.Single((await home.AutoPay.Get()).History);
        Assert.Equal((AutoPayEvent.Started, "auto-pay-1", "203.0.113.9", "4242"), (record.Event, record.Authorised!.TextVersion, record.By!.IpAddress, record.Authorised.Terms.Method.Last4));
        var mail = (await lab.MailsAsync("Auto Pay is on"))[0].Text;
        foreach (var fact in new[] { "2 days before", "$200.00", "auto-pay-1", "203.0.113.9", "4242" }) Assert.Contains(fact, mail);
    }

    [Fact]
    public async Task Setting_up_twice_is_setting_up_once()
    {
        var method = await home.SaveAsync();
        await home.SetUpAsync(method);
        await home.SetUpAsync(method);
        Assert.Single((await home.AutoPay.Get()).History);
    }

    [Fact]
    public async Task Another_day_moves_an_announced_debit_with_seven_days_of_notice()
    {
        var method = await home.EnrolAsync();
        lab.Wait(TimeSpan.FromDays(10));
        Assert.Equal(AutoPayVerdict.Changed, await home.SetUpAsync(method, daysBefore: 5));
        Assert.Equal(new(2026, 12, 9), (await home.DebitAsync()).On);
        Assert.Contains("December 9, 2026", (await lab.MailsAsync("will now pay"))[0].Text);
    }

    [Fact]
    public async Task Canceled_it_takes_nothing_and_the_billing_office_learns_both()
    {
        await home.EnrolAsync();
        await home.AutoPay.Cancel(home.Act);
        await home.LiveAsync(20);
        Assert.Equal((0, DebitStatus.Dropped, AutoPayStatus.Off), (await lab.ChargesAsync(), await home.StatusAsync(), (await home.LineAsync()).Status));
        var told = await lab.Get<IEnumerable<IEnrolmentSource>>().Single(source => source.Name == "auto-pay").RecordedAsync(new(2026, 11, 22)).ToListAsync();
        Assert.Equal("N", told[^1].Value);
    }

    [Fact]
    public async Task Paused_it_takes_nothing_and_resumed_in_time_it_does()
    {
        await home.EnrolAsync();
        await home.AutoPay.Pause(home.Act);
        await home.LiveAsync(10);
        await home.AutoPay.Resume(home.Act);
        await home.LiveAsync(10);
        Assert.Equal((1, DebitStatus.Taken), (await lab.ChargesAsync(), await home.StatusAsync()));
    }

    [Fact]
    public async Task Resumed_after_the_announced_day_that_bill_is_the_customers()
    {
        await home.EnrolAsync();
        await home.AutoPay.Pause(home.Act);
        await home.LiveAsync(25);
        await home.AutoPay.Resume(home.Act);
        await home.LiveAsync(5);
        Assert.Equal((0, DebitStatus.Dropped), (await lab.ChargesAsync(), await home.StatusAsync()));
    }

    [Fact]
    public async Task A_closed_account_ends_it_with_a_mail()
    {
        await home.EnrolAsync();
        lab.Town.Close(AutoPayHome.Account);
        await home.LiveAsync(20);
        Assert.Equal(0, await lab.ChargesAsync());
        Assert.Single(await lab.MailsAsync("the account is closed"));
        Assert.Equal(AutoPayVerdict.AccountIsClosed, await home.SetUpAsync(await home.SaveAsync()));
    }

    [Fact]
    public async Task A_removed_method_pauses_it()
    {
        var method = await home.EnrolAsync();
        await home.AutoPay.MethodGone(method.Id);
        await lab.Grains.PaymentMethods(home.Login).Remove(method.Id);
        await home.LiveAsync(20);
        Assert.Equal((0, AutoPayStatus.Paused), (await lab.ChargesAsync(), (await home.LineAsync()).Status));
        Assert.Single(await lab.MailsAsync("can no longer be used"));
    }

    [Fact]
    public async Task Nobody_sets_it_up_with_a_method_or_an_account_of_somebody_else()
    {
        var method = await home.SaveAsync();
        Assert.Equal(AutoPayVerdict.MethodIsGone, await home.SetUpAsync(method with { Id = "pm_other" }));
        var customer = (await lab.Grains.PaymentMethods(home.Login).Get()).Customer!;
        Assert.Equal(AutoPayVerdict.NotTheOwner, await lab.Grains.AutoPay(Town.Neighbour).SetUp(new(new(customer, method, 0, null, null), "auto-pay-1", home.Act)));
    }

    [Fact]
    public async Task A_bank_debit_is_under_way_for_days_and_then_taken()
    {
        await home.SetUpAsync(await home.SaveAccountAsync("000123456789"));
        await home.AutoPay.BillIssued(AutoPayHome.Bill);
        lab.Wait(TimeSpan.FromDays(19));
        await home.RunAsync();
        Assert.Equal(DebitStatus.UnderWay, await home.StatusAsync());
        await lab.WithTimeAsync(home.StatusAsync, status => status == DebitStatus.Taken);
        Assert.Equal(Money.Zero, await lab.BalanceAsync(AutoPayHome.Account));
    }

    [Theory]
    [InlineData("000111111113", DebitStatus.Failed), InlineData("000222222227", DebitStatus.Planned)]
    public async Task A_refused_bank_debit_is_final_where_the_account_is_closed_and_tried_again_where_it_is_empty(string account, DebitStatus expected)
    {
        await home.SetUpAsync(await home.SaveAccountAsync(account));
        await home.AutoPay.BillIssued(AutoPayHome.Bill);
        lab.Wait(TimeSpan.FromDays(19));
        await home.RunAsync();
        Assert.Equal(expected, await lab.WithTimeAsync(home.StatusAsync, status => status == expected));
    }

    [Fact]
    public async Task The_last_day_ends_it()
    {
        await home.SetUpAsync(await home.SaveAsync(), endsOn: new(2026, 12, 1));
        await home.AutoPay.BillIssued(AutoPayHome.Bill);
        Assert.Equal(DebitStatus.Dropped, await home.StatusAsync());
        lab.Wait(TimeSpan.FromDays(12));
        await home.AutoPay.LookAfter(home.Today);
        Assert.Single(await lab.MailsAsync("has ended, as you chose"));
    }

    [Fact]
    public async Task A_renewed_card_is_taken_over_and_a_withdrawn_mandate_pauses()
    {
        var card = await home.EnrolAsync();
        await lab.Sandbox.RenewAsync(card.Id, 5, 2040, "1881");
        await DeliverAsync("payment_method.automatically_updated");
        await lab.WithTimeAsync(async () => (await home.AutoPay.Get()).Enrolment!.Terms.Method.Last4, last4 => last4 == "1881");
        var account = await home.SaveAccountAsync("000123456789");
        await home.SetUpAsync(account);
        await lab.Sandbox.RevokeMandateAsync(account.Id);
        await DeliverAsync("mandate.updated");
        await lab.WithTimeAsync(home.LineAsync, line => line.Status == AutoPayStatus.Paused);
    }

    [Fact]
    public async Task A_renewed_card_is_taken_over_later_where_the_gateway_cannot_be_asked_at_first()
    {
        var card = await home.EnrolAsync();
        await lab.Sandbox.RenewAsync(card.Id, 5, 2040, "1881");
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "GET *", Count: 3));
        await DeliverAsync("payment_method.automatically_updated");
        await lab.WithTimeAsync(async () => (await home.AutoPay.Get()).Enrolment!.Terms.Method.Last4, last4 => last4 == "1881");
    }

    /// <summary>The sandbox's newest event of the type, handled as it would be from the inbox.</summary>
    private async Task DeliverAsync(string type)
    {
        var body = (await lab.Sandbox.ObjectsAsync("event")).Last(each => (string)each["type"]! == type).ToJsonString();
        var bytes = System.Text.Encoding.UTF8.GetBytes(body);
        var at = lab.Time.GetUtcNow().ToUnixTimeSeconds();
        var mac = System.Security.Cryptography.HMACSHA256.HashData("whsec_sandbox"u8.ToArray(), System.Text.Encoding.UTF8.GetBytes($"{at}.{body}"));
        await lab.Get<CalWater.Billing.Stripe.Webhooks.IStripeWebhook>().ReceiveAsync(bytes, $"t={at},v1={Convert.ToHexStringLower(mac)}");
    }
}
