using CalWater.Billing.Ledger;
using static CalWater.Billing.Tests.BillingCast;

namespace CalWater.Billing.Tests.Ledger;

public sealed class StatementPostingTests
{
    private static readonly Statement September = Bill(9, 8000);
    private static readonly Statement October = Bill(10, 5000, previous: 8000);

    [Fact]
    public void Bills_payments_and_adjustments_are_posted_in_the_order_of_their_dates() =>
        Assert.Equal("OpeningBalance 500, Bill 8000, Payment -8500, Bill 5000, WriteOff -100",
            Post([], [], [Credit(11, 20, -100, LedgerKind.WriteOff), Credit(10, 9, -8500)],
                [Bill(10, 5000, previous: 8500, payments: 8500), Bill(9, 8000, previous: 500)]));

    [Fact]
    public void A_bill_without_charges_is_posted_and_a_zero_opening_balance_is_not() =>
        Assert.Equal("Bill 0", Post([], [], [], [Bill(9, 0)]));

    [Fact]
    public void What_is_posted_already_is_not_posted_again() =>
        Assert.Equal("", Post(Entries(September, -8000), [September], [Credit(10, 9, -8000)], []));

    [Theory]
    [InlineData(8000, 0, "Bill 5000")]
    [InlineData(7600, 0, "Adjustment -400, Bill 5000")]
    [InlineData(8000, 8000, "Adjustment -8000, Bill 5000")]
    [InlineData(9000, 0, "Adjustment 1000, Bill 5000")]
    public void An_adjustment_makes_our_balance_the_cis_s(long previous, long payments, string expected) =>
        Assert.Equal(expected, Post(Entries(September), [September], [], [Bill(10, 5000, previous, payments)]));

    [Fact]
    public void A_payment_on_the_day_of_the_bill_may_be_on_it_or_not()
    {
        var sameDay = Credit(11, 1, -3000);
        Assert.Equal("Payment -3000, Bill 5000", Post(Entries(September), [September], [sameDay], [October]));
        Assert.Equal("Payment -3000, Bill 5000", Post(Entries(September), [September], [sameDay], [Bill(10, 5000, 8000, 3000)]));
    }

    [Fact]
    public void A_portal_payment_that_the_cis_has_not_heard_of_is_no_difference_now_nor_on_the_next_bill()
    {
        var posted = Entries(September, -8000);
        Assert.Equal("Bill 5000", Post(posted, [September], [], [October]));
        var next = Bill(11, 4000, previous: 13000, payments: 8000);
        Assert.Equal("Bill 4000", Post([.. posted, Entry(October)], [September, October], [], [next]));
    }

    [Fact]
    public void A_payment_after_the_bill_stays_out_of_a_real_difference() =>
        Assert.Equal("Adjustment 1000, Bill 5000",
            Post([Entry(September), Credit(11, 3, -2000)], [September], [], [Bill(10, 5000, previous: 9000)]));

    [Fact]
    public void A_rebill_cancels_the_bill_it_replaces_and_the_balance_is_its_total()
    {
        var rebill = Bill(10, 7000, previous: 0) with { Replaces = September.Bill };
        Assert.Equal("Cancel -8000, Bill 7000", Post(Entries(September), [September], [], [rebill]));
    }

    [Fact]
    public void A_bill_older_than_the_newest_changes_no_balance() =>
        Assert.Equal("Adjustment -6000, Bill 6000", Post(Entries(September), [September], [], [Bill(8, 6000)]));

    private static string Post(
        IEnumerable<LedgerEntry> posted, IEnumerable<Statement> stored, IEnumerable<LedgerEntry> credits, IEnumerable<Statement> issued) =>
        string.Join(", ", StatementPosting.Post(posted, stored, credits, issued).Select(entry => $"{entry.Kind} {entry.Amount.Cents}"));

    private static Statement Bill(int month, long cents, long previous = 0, long payments = 0)
    {
        var from = new DateOnly(2026, month, 1);
        return new(new($"B{month}"), Household, from.AddMonths(1), from, from.AddMonths(1).AddDays(-1), new(cents), new(previous), new(payments), null);
    }

    private static LedgerEntry[] Entries(Statement bill, long paid = 0) =>
        paid == 0 ? [Entry(bill)] : [Entry(bill), Credit(10, 9, paid)];

    private static LedgerEntry Entry(Statement bill) =>
        new(Household, LedgerKind.Bill, bill.CurrentCharges, bill.Bill.Value, bill.IssuedOn.StartOfDay());

    private static LedgerEntry Credit(int month, int day, long cents, LedgerKind kind = LedgerKind.Payment) =>
        new(Household, kind, new(cents), $"{kind}-{month}-{day}", new DateOnly(2026, month, day).StartOfDay());
}
