using CalWater.Billing.Bills;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Tests.Rates;

public sealed class TierTests
{
    public static IEnumerable<object[]> Edges =>
        from schedule in TariffBook.Standard.Schedules
        from tier in schedule.Tiers.Skip(1)
        select new object[] { schedule.District, schedule.Name, tier.From };

    [Theory]
    [MemberData(nameof(Edges))]
    public void The_first_unit_of_a_tier_costs_the_price_of_that_tier_and_the_last_before_it_does_not(string district, string name, int first)
    {
        var schedule = TariffBook.Standard.Schedules.Single(each => each.District == district && each.Name == name);
        var tier = schedule.Tiers.ToList().FindIndex(each => each.From == first);

        var below = Water(schedule, first - 1);
        var above = Water(schedule, first);

        Assert.Equal((tier, schedule.Tiers[tier - 1].PerCcf), (below[^1].Tier, below[^1].Rate));
        Assert.Equal((tier + 1, 1, schedule.Tiers[tier].PerCcf), (above[^1].Tier, above[^1].QuantityCcf, above[^1].Rate));
        Assert.Equal(below, above.Take(tier));
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void Each_tier_is_its_units_at_its_price_rounded_once(string district, string name, int first)
    {
        var schedule = TariffBook.Standard.Schedules.Single(each => each.District == district && each.Name == name);

        var lines = Water(schedule, first + 5);

        Assert.Equal(first + 5, lines.Sum(line => line.QuantityCcf));
        Assert.All(lines, line => Assert.Equal(Money.FromDollars(line.QuantityCcf!.Value * line.Rate!.Value), line.Amount));
    }

    [Fact]
    public void Every_district_has_a_residential_schedule_with_tiers() =>
        Assert.All(TariffBook.Standard.Districts, district =>
            Assert.Contains(TariffBook.Standard.Schedules, each => each.District == district && each.Tiers.Count == 3));

    private static List<BillLine> Water(TariffSchedule schedule, int ccf) =>
    [
        .. new MeteredService
        {
            District = schedule.District, Class = schedule.Class, MeterSize = "5/8x3/4", Ccf = ccf,
            Period = new(schedule.Effective.From, schedule.Effective.From.AddDays(29))
        }.Lines(BillLineKind.Quantity)
    ];
}
