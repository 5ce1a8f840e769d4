using CalWater.Billing.Ledger;
using CalWater.Billing.Payments;
using CalWater.Grains.Payments;
using CalWater.Identity.Audit;
using CalWater.Sandbox;
using CalWater.Testing;
using static CalWater.Grains.Runtime.Tests.Payments.PaymentFacts;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>Refunds, returns and disputes: each is posted once, spread over the payment's accounts, and told once.</summary>
public sealed class AftermathTests : IAsyncLifetime
{
    private PaymentLab lab = null!;

    public async Task InitializeAsync() => lab = await PaymentLab.StartAsync();

    public async Task DisposeAsync() => await lab.DisposeAsync();

    [Fact]
    public async Task A_refund_goes_back_is_posted_shown_and_told_once()
    {
        var payment = await lab.PaidAsync();
        var order = lab.Refund(payment, 3000);
        Assert.Equal(RefundVerdict.Done, await lab.After(payment).Refund(order));
        Assert.Equal(RefundVerdict.Done, await lab.After(payment).Refund(order));
        Assert.Equal((MoneyStanding.PartlyRefunded, new Money(5300)), ((await lab.After(payment).Get())!.Standing, (await lab.After(payment).Get())!.Left));
        Assert.Equal(new Money(3000), await lab.BalanceAsync(Town.Household));
        Assert.Equal(MoneyStanding.PartlyRefunded, Assert.Single(await lab.Get<IPayments>().HistoryAsync(Town.Household)).Standing);
        Assert.Single(await lab.MailsAsync("$30.00 back"));
        Assert.Single(await lab.Sandbox.ObjectsAsync("refund"));
        Assert.Contains("refund-ordered", (await lab.Get<IAuditTrail>().ReadAsync(AuditSubject.Of(Town.Household), 10)).Select(row => row.What));
    }

    [Fact]
    public async Task What_is_left_can_be_given_back_and_not_a_cent_more()
    {
        var payment = await lab.PaidAsync();
        await lab.After(payment).Refund(lab.Refund(payment, 3000));
        Assert.Equal(RefundVerdict.TooMuch, await lab.After(payment).Refund(lab.Refund(payment, 5301)));
        Assert.Equal(RefundVerdict.TooMuch, await lab.After(payment).Refund(lab.Refund(payment, 0)));
        Assert.Equal(RefundVerdict.Done, await lab.After(payment).Refund(lab.Refund(payment, 5300)));
        Assert.Equal(RefundVerdict.NotRefundable, await lab.After(payment).Refund(lab.Refund(payment, 1)));
        Assert.Equal(MoneyStanding.Refunded, (await lab.After(payment).Get())!.Standing);
    }

    [Fact]
    public async Task Above_the_limit_a_second_person_has_to_agree_also_in_small_parts()
    {
        var payment = await lab.PaidAsync(12_000);
        Assert.Equal(RefundVerdict.NeedsApproval, await lab.After(payment).Refund(lab.Refund(payment, 10_001)));
        Assert.Equal(RefundVerdict.Done, await lab.After(payment).Refund(lab.Refund(payment, 9_000)));
        var rest = lab.Refund(payment, 2_000);
        Assert.Equal(RefundVerdict.NeedsApproval, await lab.After(payment).Refund(rest));
        Assert.Equal(RefundVerdict.Done, await lab.After(payment).Refund(rest with { ApprovedAs = "a" }));
    }

    [Fact]
    public async Task A_refund_whose_answer_is_an_error_after_the_effect_is_found()
    {
        var payment = await lab.PaidAsync();
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorAfter, "POST /v1/refunds"));
        Assert.Equal(RefundVerdict.Done, await lab.After(payment).Refund(lab.Refund(payment, 3000)));
        Assert.Equal(new Money(3000), await lab.BalanceAsync(Town.Household));
        Assert.Single(await lab.Sandbox.ObjectsAsync("refund"));
    }

    [Fact]
    public async Task A_refund_that_the_gateway_does_not_answer_is_under_way_and_made_once_when_it_does()
    {
        var payment = await lab.PaidAsync();
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "POST /v1/refunds", 6));
        var order = lab.Refund(payment, 3000);
        Assert.Equal(RefundVerdict.UnderWay, await lab.After(payment).Refund(order));
        Assert.Equal(order.Amount, Assert.Single((await lab.After(payment).Get())!.UnderWay).Amount);
        Assert.Equal(RefundVerdict.Busy, await lab.After(payment).Refund(lab.Refund(payment, 100)));
        await lab.WithTimeAsync(() => lab.BalanceAsync(Town.Household), balance => balance == new Money(3000));
        Assert.Equal(RefundVerdict.Done, await lab.After(payment).Refund(order));
        Assert.Single(await lab.Sandbox.ObjectsAsync("refund"));
    }

    [Theory]
    [InlineData(StopPoint.BeforeRefund), InlineData(StopPoint.AfterRefund), InlineData(StopPoint.BeforePosting), InlineData(StopPoint.AfterPosting)]
    public async Task A_stop_in_the_middle_of_a_refund_is_made_good_by_itself(StopPoint point)
    {
        var payment = await lab.PaidAsync();
        await lab.RestartAsync(point);
        await Assert.ThrowsAnyAsync<Exception>(() => lab.After(payment).Refund(lab.Refund(payment, 3000)));
        await lab.RestartAsync();
        await lab.WithTimeAsync(() => lab.BalanceAsync(Town.Household), balance => balance == new Money(3000));
        Assert.Single(await lab.Sandbox.ObjectsAsync("refund"));
        Assert.Single(await lab.WithTimeAsync(() => lab.MailsSoFarAsync("back to you"), mails => mails.Count > 0));
    }

    [Fact]
    public async Task A_refund_made_at_the_gateway_is_spread_over_the_accounts()
    {
        var payment = await lab.PaidAsync(Pay(Town.Household) with { Allocations = [new(Town.Household, new(8300)), new(Town.Neighbour, new(4150))] });
        await lab.AtTheGatewayAsync("/v1/refunds", ("charge", payment.Settlement!.Charge), ("amount", "100"));
        await lab.After(payment).Review();
        await lab.After(payment).Review();
        Assert.Equal((new Money(67), new Money(4183)), (await lab.BalanceAsync(Town.Household), await lab.BalanceAsync(Town.Neighbour)));
    }

    [Theory]
    [InlineData("won", MoneyStanding.Kept, 0), InlineData("lost", MoneyStanding.ChargedBack, 8300)]
    public async Task A_dispute_is_shown_at_once_and_posted_when_it_is_lost(string outcome, MoneyStanding standing, long owed)
    {
        var payment = await lab.PaidAsync(card: "4000 0000 0000 0259");
        Assert.Equal(MoneyStanding.Disputed, (await lab.After(payment).Review())!.Standing);
        Assert.Equal(Money.Zero, await lab.BalanceAsync(Town.Household));
        Assert.Equal(RefundVerdict.NotRefundable, await lab.After(payment).Refund(lab.Refund(payment, 100)));
        await lab.DecideAsync(outcome);
        Assert.Equal(standing, (await lab.After(payment).Review())!.Standing);
        Assert.Equal(new Money(owed), await lab.BalanceAsync(Town.Household));
    }

    [Fact]
    public async Task A_dispute_that_was_lost_and_then_won_is_taken_and_given_back()
    {
        var payment = await lab.PaidAsync(card: "4000 0000 0000 0259");
        await lab.DecideAsync("lost");
        await lab.After(payment).Review();
        await lab.DecideAsync("won");
        await lab.After(payment).Review();
        Assert.Equal((MoneyStanding.Kept, Money.Zero), ((await lab.After(payment).Get())!.Standing, await lab.BalanceAsync(Town.Household)));
        Assert.Equal(2, (await lab.Get<ILedger>().EntriesAsync(Town.Household)).Count(entry => entry.Kind == LedgerKind.Reversal));
    }

    [Fact]
    public async Task A_bank_that_returns_a_debit_makes_the_amount_owed_again()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.True(await BankDebit.PayAsync(payment.CheckoutUrl!, BankDebit.ReturnedAccount));
        Assert.Equal(PaymentStatus.Pending, await lab.RefreshAsync(payment.Id));
        Assert.Single(await lab.MailsAsync("on its way"));
        lab.Wait(TimeSpan.FromMinutes(1));
        await lab.BecomesAsync(payment.Id, PaymentStatus.Succeeded);
        Assert.Equal(Money.Zero, await lab.BalanceAsync(Town.Household));
        lab.Wait(TimeSpan.FromMinutes(1));
        Assert.Equal(MoneyStanding.Returned, (await lab.After(payment).Review())!.Standing);
        Assert.Equal(new Money(8300), await lab.BalanceAsync(Town.Household));
        Assert.Single(await lab.MailsAsync("bank returned"));
    }

    [Fact]
    public async Task A_refund_that_the_bank_does_not_take_becomes_a_credit_again()
    {
        var payment = await lab.PaidAsync(card: "4000 0000 0000 5126");
        await lab.After(payment).Refund(lab.Refund(payment, 8300));
        Assert.Equal(new Money(8300), await lab.BalanceAsync(Town.Household));
        lab.Wait(TimeSpan.FromMinutes(1));
        Assert.Equal(MoneyStanding.Kept, (await lab.After(payment).Review())!.Standing);
        Assert.Equal(Money.Zero, await lab.BalanceAsync(Town.Household));
        Assert.Single(await lab.MailsAsync("could not be delivered"));
    }

    [Fact]
    public async Task What_brought_no_money_has_no_aftermath()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.Null(await lab.After(payment).Review());
        Assert.Equal(RefundVerdict.NotRefundable, await lab.After(payment).Refund(lab.Refund(payment, 100)));
    }
}
