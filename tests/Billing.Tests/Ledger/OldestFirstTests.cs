using CalWater.Billing.Ledger;
using static CalWater.Billing.Tests.BillingCast;

namespace CalWater.Billing.Tests.Ledger;

public sealed class OldestFirstTests
{
    private static readonly IReadOnlyList<BilledCharge> ThreeBills = [Charge(8, 1000), Charge(9, 2000), Charge(10, 3000)];

    [Theory]
    [InlineData(0, "")]
    [InlineData(-500, "")]
    [InlineData(1, "10:1")]
    [InlineData(3000, "10:3000")]
    [InlineData(3001, "9:1 10:3000")]
    [InlineData(5500, "8:500 9:2000 10:3000")]
    [InlineData(6000, "8:1000 9:2000 10:3000")]
    [InlineData(6900, "8:1900 9:2000 10:3000")]
    public void What_is_owed_is_left_on_the_newest_bills(long balance, string left) =>
        Assert.Equal(left, string.Join(' ', OldestFirst.Leave(new(balance), ThreeBills).Select(bill => $"{bill.Bill}:{bill.StillDue.Cents}")));

    [Fact]
    public void A_bill_that_is_a_credit_asks_for_nothing() =>
        Assert.Equal("10", Assert.Single(OldestFirst.Leave(new(700), [Charge(10, 3000), Charge(11, -300)])).Bill.Value);

    [Fact]
    public void Without_bills_nothing_is_unsettled() => Assert.Empty(OldestFirst.Leave(new(700), []));

    private static BilledCharge Charge(int month, long cents) =>
        new(Household, new($"{month}"), new(2026, month, 1), new(2026, month, 20), new(cents));
}
