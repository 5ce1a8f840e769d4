using CalWater.Billing.Bills;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Tests.Demo;

[Collection(nameof(DemoTown))]
public sealed class DemoLedgerTests(DemoTown town)
{
    [Fact]
    public void Every_bill_adds_up() => Assert.All(town.Bills, bill =>
    {
        Assert.Equal(bill.CurrentCharges, town.Lines[bill.BillNumber].Sum(line => line.Amount));
        Assert.Equal(bill.TotalDue, bill.PreviousBalance - bill.Payments + bill.CurrentCharges);
        Assert.Equal(bill.IssuedOn.AddDays(19), bill.DueOn);
    });

    [Fact]
    public void A_bill_begins_with_what_the_one_before_and_adjustments_left() => Assert.All(Follow(), pair =>
    {
        var between = town.Adjustments.Where(each =>
            each.AccountNumber == pair.Next.AccountNumber && each.PostedOn >= pair.Before.IssuedOn && each.PostedOn < pair.Next.IssuedOn);
        Assert.Equal(pair.Before.TotalDue + between.Sum(each => each.Amount), pair.Next.PreviousBalance);
    });

    [Fact]
    public void A_bill_counts_the_payments_since_the_one_before() => Assert.All(Follow(), pair =>
    {
        var between = town.PaymentsOf(pair.Next.AccountNumber).Where(each =>
            each.PaidOn >= pair.Before.IssuedOn && each.PaidOn < pair.Next.IssuedOn);
        Assert.Equal(between.Sum(each => each.Amount), pair.Next.Payments);
    });

    [Fact]
    public void A_rebill_begins_like_the_bill_it_replaces_and_covers_the_same_days()
    {
        var rebills = town.Bills.Where(bill => bill.Replaces is not null).ToList();

        Assert.NotEmpty(rebills);
        Assert.All(rebills, bill =>
        {
            var original = town.BillsOf(bill.AccountNumber).Single(each => each.BillNumber == bill.Replaces);
            Assert.Equal(
                (original.PreviousBalance, original.Payments, original.PeriodFrom, original.PeriodTo),
                (bill.PreviousBalance, bill.Payments, bill.PeriodFrom, bill.PeriodTo));
            Assert.True(bill.CurrentCharges < original.CurrentCharges && bill.IssuedOn > original.IssuedOn);
        });
    }

    [Fact]
    public void Periods_follow_one_another_without_a_gap() =>
        Assert.All(Follow(), pair => Assert.Equal(pair.Before.PeriodTo.AddDays(1), pair.Next.PeriodFrom));

    [Fact]
    public void Reads_continue_and_their_difference_is_what_was_billed() => Assert.All(town.Reads.GroupBy(read => read.AccountNumber), reads =>
    {
        var billed = town.BillsOf(reads.Key).ToLookup(bill => bill.PeriodTo);
        Assert.Null(reads.First().UsageCcf);
        Assert.All(reads.Zip(reads.Skip(1)), pair =>
        {
            Assert.Equal(pair.First.Reading + pair.Second.UsageCcf, pair.Second.Reading);
            Assert.All(billed[pair.Second.ReadOn], bill => Assert.Equal(pair.Second.UsageCcf, Water(bill)));
        });
    });

    private int? Water(BillRow bill) =>
        town.Lines[bill.BillNumber].Where(line => line.Kind == BillLineKind.Quantity).Sum(line => line.QuantityCcf);

    /// <summary>Each bill with the one that follows; a replaced bill is followed by none.</summary>
    private IEnumerable<(BillRow Before, BillRow Next)> Follow()
    {
        var replaced = town.Bills.Select(bill => bill.Replaces).ToHashSet();
        return town.Stories
            .Select(bills => bills.Where(bill => !replaced.Contains(bill.BillNumber)).ToList())
            .SelectMany(bills => bills.Zip(bills.Skip(1)));
    }
}
