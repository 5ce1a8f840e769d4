using CalWater.Billing.Payments.Aftermath;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Tests.Payments;

public sealed class SpreadTests
{
    private static readonly AccountNumber First = AccountNumber.Parse("0010000001");
    private static readonly AccountNumber Second = AccountNumber.Parse("0010000002");
    private static readonly AccountNumber Third = AccountNumber.Parse("0010000003");

    [Fact]
    public void A_part_is_spread_in_proportion_and_the_cent_that_is_left_goes_to_the_first()
    {
        var payment = Paid(1000, 1000, 1000);
        Assert.Equal([334, 333, 333], Cents(Spread.Over(new(1000), payment, [])));
    }

    [Fact]
    public void What_went_back_before_is_not_given_back_again()
    {
        var payment = Paid(1000, 2000, 3000);
        MoneyMove before = new("re_1", MoneyMoveKind.Refund, new(1500), default, [new(First, new(1000)), new(Second, new(500))]);
        Assert.Equal([Second, Third], Spread.Over(new(4500), payment, [before]).Select(share => share.Account));
        Assert.Equal([1500, 3000], Cents(Spread.Over(new(4500), payment, [before])));
    }

    [Fact]
    public void More_than_is_left_is_spread_by_what_was_paid()
    {
        var payment = Paid(1000, 3000);
        MoneyMove all = new("re_1", MoneyMoveKind.Refund, new(4000), default, [new(First, new(1000)), new(Second, new(3000))]);
        Assert.Equal([1000, 3000], Cents(Spread.Over(new(4000), payment, [all])));
    }

    [Fact]
    public void Whatever_the_shares_the_parts_add_up_and_none_is_more_than_its_share()
    {
        var random = new Random(7);
        for (var run = 0; run < 2000; run++)
        {
            var payment = Paid([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (long)random.Next(1, 100_000))]);
            var amount = new Money(random.NextInt64(1, payment.Amount.Cents + 1));
            var spread = Spread.Over(amount, payment, []);
            Assert.Equal(amount, spread.Sum(share => share.Amount));
            Assert.All(spread, share => Assert.True(share.Amount <= payment.Shares.Single(paid => paid.Account == share.Account).Amount));
        }
    }

    private static IEnumerable<long> Cents(IEnumerable<PaymentAllocation> shares) => shares.Select(share => share.Amount.Cents);

    private static PaymentView Paid(params long[] cents) => new(
        PaymentId.New(), LoginId.New(), PaymentStatus.Succeeded,
        [.. cents.Select((amount, index) => new PaidShare(AccountNumber.Parse($"001000000{index + 1}"), new AccountId("a"), "9 Zinnia Ct", new(amount)))],
        "ana@example.com", default, null, new("ch_1", default, "Visa", "4242"));
}
