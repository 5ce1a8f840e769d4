using CalWater.Billing.Bills;
using CalWater.Billing.Usage;

namespace CalWater.Billing.Tests.Usage;

public sealed class UseTests
{
    [Fact]
    public void Water_between_two_reads_stands_in_the_month_of_the_later_with_its_days()
    {
        var month = Assert.Single(UseHistory.Of([Read(2026, 10, 2, 100), Read(2026, 11, 1, 110)]).Months);
        Assert.Equal((2026, 11, 10, new Period(new(2026, 10, 3), new(2026, 11, 1))), (month.Year, month.Month, month.Ccf, month.Days));
        Assert.Equal((7480, 30), (month.Gallons, month.Days.Days));
        Assert.Equal(249.33m, Math.Round(month.GallonsADay, 2));
    }

    [Fact]
    public void What_the_cis_says_was_used_counts_also_where_the_meter_ran_over() =>
        Assert.Equal(7, UseHistory.Of([Read(2026, 10, 2, 9998), Read(2026, 11, 1, 5) with { UsageCcf = 7 }]).Newest!.Ccf);

    [Fact]
    public void Two_meters_of_a_month_are_added_and_their_days_counted_once()
    {
        var month = UseHistory.Of([Read(2026, 10, 2, 100), Read(2026, 11, 1, 110), Read(2026, 10, 3, 50, "M2"), Read(2026, 11, 2, 53, "M2")]).Newest!;
        Assert.Equal((13, 31), (month.Ccf, month.Days.Days));
    }

    [Fact]
    public void Twice_the_water_of_last_year_and_of_any_other_month_is_a_hint() =>
        Assert.Equal((11, 14, false), Hint(14, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7) is { } hint ? (hint.Month.Month, hint.Month.Ccf, hint.IsOver) : default);

    [Fact]
    public void A_dry_summer_like_the_last_is_none() => Assert.Null(Hint(20, 13, 8, 7, 7, 7, 7, 7, 7, 8, 9, 12, 19, 13));

    [Fact]
    public void A_season_that_rose_but_is_within_what_the_account_uses_is_none() => Assert.Null(Hint(14, 14, 13, 14, 13, 14, 14, 13, 14, 14, 14, 13, 7, 13));

    [Fact]
    public void Without_a_year_before_it_must_be_far_above_every_month()
    {
        Assert.NotNull(Hint(30, 12, 15, 18));
        Assert.Null(Hint(20, 12, 15, 18));
    }

    [Fact]
    public void One_month_ago_is_told_as_over() => Assert.Equal((true, 10), Hint(8, 40, 8, 7, 8, 7, 8) is { } hint ? (hint.IsOver, hint.Month.Month) : default);

    [Fact]
    public void Little_water_may_double_and_an_estimate_proves_nothing()
    {
        Assert.Null(Hint(3, 1, 1, 1, 1, 1));
        Assert.Null(LeakHint.In(UseHistory.Of(Reads(30, 7, 7, 7, 7).Select(read => read with { Kind = ReadKind.Estimated }))));
    }

    [Fact]
    public void Too_few_months_say_nothing() => Assert.Null(Hint(40, 7, 7));

    private static LeakHint? Hint(params int[] newestFirst) => LeakHint.In(UseHistory.Of(Reads(newestFirst)));

    /// <summary>Reads on the first of each month, November 2026 the newest.</summary>
    internal static IEnumerable<MeterRead> Reads(params int[] newestFirst)
    {
        var reading = 1000;
        var first = new DateOnly(2026, 11, 1).AddMonths(-newestFirst.Length);
        yield return Read(first.Year, first.Month, 1, reading);
        for (var month = newestFirst.Length - 1; month >= 0; month--)
        {
            var on = new DateOnly(2026, 11, 1).AddMonths(-month);
            yield return Read(on.Year, on.Month, 1, reading += newestFirst[month]);
        }
    }

    private static MeterRead Read(int year, int month, int day, int reading, string meter = "M1") =>
        new(BillingCast.Household, meter, new(year, month, day), reading, ReadKind.Actual, null);
}
