using CalWater.Billing.Ledger;
using static CalWater.Billing.Tests.BillingCast;

namespace CalWater.Billing.Tests.Ledger;

public sealed class AccountBalancesTests
{
    [Fact]
    public async Task An_unpaid_bill_is_due_and_becomes_past_due_the_day_after()
    {
        await using var cast = await CreateAsync();
        var bill = await cast.IssueAsync(SampleBills.Of(Household, 10) with { DueOn = new(2026, 11, 22) });
        var today = await cast.Balances.FindAsync(Household);
        Assert.Equal((new Money(8300), bill.DueOn, false, null), (today.AmountDue, today.DueOn, today.IsPastDue, today.PastDueSince));
        cast.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await cast.Balances.FindAsync(Household);
        Assert.Equal((new Money(8300), bill.DueOn), (tomorrow.PastDue, tomorrow.PastDueSince));
    }

    [Fact]
    public async Task A_part_payment_settles_the_oldest_bill_first()
    {
        await using var cast = await CreateAsync();
        var (old, current) = (await cast.IssueAsync(SampleBills.Of(Household, 1)), await cast.IssueAsync(SampleBills.Of(Household, 10)));
        await cast.PayAsync(Household, 8000, "pi_1");
        var balance = await cast.Balances.FindAsync(Household);
        Assert.Equal((new Money(300), new Money(8300)), (balance.StillDueOn(old.Number), balance.StillDueOn(current.Number)));
        Assert.Equal((current.DueOn, old.DueOn), (balance.DueOn, balance.PastDueSince));
    }

    [Fact]
    public async Task A_paid_account_and_a_credit_owe_nothing()
    {
        await using var cast = await CreateAsync();
        await cast.IssueAsync(SampleBills.Of(Household, 10));
        await cast.PayAsync(Household, 8300, "pi_1");
        await cast.PayAsync(Landlord, 100, "pi_2");
        var balances = await cast.Balances.FindAsync([Household, Landlord]);
        Assert.All(balances.Values, balance => Assert.Equal((Money.Zero, null, false), (balance.AmountDue, balance.DueOn, balance.IsPastDue)));
        Assert.Equal(new Money(-100), balances[Landlord].Balance);
    }

    [Fact]
    public async Task A_replaced_bill_asks_for_nothing()
    {
        await using var cast = await CreateAsync();
        var wrong = await cast.IssueAsync(SampleBills.Of(Household, 10));
        var right = await cast.IssueAsync(SampleBills.Of(Household, 10, 7000) with { Number = new("R"), Replaces = wrong.Number });
        await cast.Ledger.PostAsync([new(Household, LedgerKind.Cancel, -wrong.CurrentCharges, wrong.Number.Value, Noon(right.IssuedOn))]);
        var balance = await cast.Balances.FindAsync(Household);
        Assert.Equal((right.Number, new Money(7000)), (Assert.Single(balance.Unsettled).Bill, balance.AmountDue));
    }
}
