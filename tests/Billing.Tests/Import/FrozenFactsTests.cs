using CalWater.Billing.Bills;
using CalWater.Billing.Import;
using static CalWater.Billing.Tests.BillingCast;

namespace CalWater.Billing.Tests.Import;

public sealed class FrozenFactsTests
{
    private static readonly Period October = new(new(2026, 10, 3), new(2026, 11, 2));

    [Fact]
    public void A_bill_freezes_the_reads_at_both_ends_of_its_period()
    {
        var facts = Freeze(Read(2026, 10, 2, 100, 7), Read(2026, 11, 2, 109, 9), Read(2026, 12, 2, 120, 11));
        Assert.Equal(new BilledRead("M1", new(2026, 10, 2), 100, new(2026, 11, 2), 109, ReadKind.Actual, 9), Assert.Single(facts.Reads));
    }

    [Fact]
    public void Periods_that_meet_on_a_read_count_its_water_once() =>
        Assert.Equal(9, Assert.Single(FrozenFacts.Of(new("B"), new(new(2026, 10, 2), new(2026, 11, 2)), 9,
            [[Read(2026, 10, 2, 100, 7), Read(2026, 11, 2, 109, 9)]]).Reads).UsageCcf);

    [Fact]
    public void A_meter_changed_within_the_period_shows_both_meters()
    {
        var facts = Freeze(Read(2026, 10, 2, 100, 7), Read(2026, 10, 20, 105, 5), Read(2026, 10, 20, 0, null, "M2"), Read(2026, 11, 2, 4, 4, "M2"));
        Assert.Equal([("M1", 5), ("M2", 4)], facts.Reads.Select(read => (read.MeterNumber, read.UsageCcf)));
        Assert.Equal((new DateOnly(2026, 10, 3), 0), (facts.Reads[1].PreviousOn, facts.Reads[1].Previous));
    }

    [Fact]
    public void Usage_is_thirteen_months_oldest_first_and_ends_with_the_bills_month()
    {
        var facts = Freeze([.. Enumerable.Range(0, 20).Select(month => Read(2026, 12, 2, 1000, 20 - month, back: month))]);
        Assert.Equal((13, new MonthlyUsage(2025, 11, 7), new MonthlyUsage(2026, 11, 19)), (facts.Usage.Count, facts.Usage[0], facts.Usage[^1]));
    }

    [Fact]
    public void Where_the_cis_gives_no_usage_it_is_the_difference_of_the_reads() =>
        Assert.Equal([new MonthlyUsage(2026, 11, 9)], Freeze(Read(2026, 10, 2, 100, null), Read(2026, 11, 2, 109, null)).Usage);

    [Fact]
    public void Without_a_read_the_bills_month_shows_the_water_on_its_lines()
    {
        var facts = Freeze(Read(2026, 10, 2, 100, 7));
        Assert.Empty(facts.Reads);
        Assert.Equal([new MonthlyUsage(2026, 10, 7), new MonthlyUsage(2026, 11, 42)], facts.Usage);
    }

    private static FrozenFacts Freeze(params MeterRead[] reads) => FrozenFacts.Of(new("B"), October, 42, MeterReads.ByMeter(reads));

    private static MeterRead Read(int year, int month, int day, int reading, int? usage, string meter = "M1", int back = 0) =>
        new(Household, meter, new DateOnly(year, month, day).AddMonths(-back), reading, ReadKind.Actual, usage);
}
