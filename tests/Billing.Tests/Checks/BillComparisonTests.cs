using CalWater.Billing.Bills;
using CalWater.Billing.Checks;
using CalWater.Billing.Rates;
using CalWater.Billing.Tests.Rates;
using static CalWater.Billing.Tests.Checks.RatedBills;

namespace CalWater.Billing.Tests.Checks;

public sealed class BillComparisonTests
{
    private static readonly Period April = new(new(2026, 4, 2), new(2026, 5, 1));

    [Fact]
    public void The_causes_add_up_to_the_difference_whatever_the_two_bills_are() =>
        AnyService.Pairs(pair => AddsUp(Explain(Bill(pair.One), Bill(pair.Other))));

    [Fact]
    public void They_add_up_too_where_the_bills_are_wrong_or_were_adjusted() =>
        AnyService.Pairs(pair => AddsUp(Explain(
            Bill(pair.One).With(lines => [.. lines, Adjustment(-pair.Other.Ccf)]),
            Bill(pair.Other).With(lines => lines.Select(line => line with { Amount = line.Amount + new Money(pair.One.Ccf % 3) })))));

    [Fact]
    public void A_bill_explains_itself_by_nothing() => AnyService.All(service => Explain(Bill(service), Bill(service)).Parts.Count == 0);

    [Fact]
    public void The_way_back_makes_every_bill_the_same_difference_with_the_other_sign() =>
        AnyService.Pairs(pair => Explain(Bill(pair.One), Bill(pair.Other)).Difference == -Explain(Bill(pair.Other), Bill(pair.One)).Difference);

    [Fact]
    public void More_water_in_the_same_tier_is_more_water() =>
        Assert.Equal([(ChangeDriver.Water, "5.98", 3)], Parts(Bill(Chico), Bill(Chico with { Period = April, Ccf = 18 })));

    [Fact]
    public void What_a_higher_tier_adds_is_told_apart_from_the_water()
    {
        // Six units more: two fill tier 1, four are in tier 2, where each costs 0.1051 more.
        var parts = Parts(Bill(Chico with { Ccf = 8 }), Bill(Chico with { Period = April, Ccf = 14 }));
        Assert.Equal([(ChangeDriver.Water, "11.32", 6), (ChangeDriver.Tier, "0.42", null)], parts);
    }

    [Fact]
    public void Leaving_a_tier_is_the_same_the_other_way() =>
        Assert.Equal([(ChangeDriver.Water, "-11.32", -6), (ChangeDriver.Tier, "-0.42", null)],
            Parts(Bill(Chico with { Ccf = 14 }), Bill(Chico with { Period = April, Ccf = 8 })));

    [Fact]
    public void More_days_at_the_same_use_a_day_are_more_days() =>
        Assert.Equal([(ChangeDriver.Days, 2)],
            Parts(Bill(Chico), Bill(Chico with { Period = April with { To = April.To.AddDays(4) }, Ccf = 17 })).Select(part => (part.Driver, part.Ccf!.Value)));

    [Fact]
    public void A_new_schedule_is_new_prices() =>
        Assert.Equal(ChangeDriver.Rates, Assert.Single(Parts(
            Bill(Chico with { Period = new(new(2025, 12, 2), new(2025, 12, 31)) }), Bill(Chico with { Period = new(new(2026, 1, 1), new(2026, 1, 30)) }))).Driver);

    [Fact]
    public void A_surcharge_that_ended_is_told_apart_from_the_prices() =>
        Assert.Equal([(ChangeDriver.Surcharges, "-1.88", null)], Parts(
            Bill(Chico with { Period = new(new(2026, 5, 2), new(2026, 5, 31)) }), Bill(Chico with { Period = new(new(2026, 6, 20), new(2026, 7, 19)) })));

    [Fact]
    public void Cap_a_larger_meter_and_an_adjustment_are_each_told()
    {
        var parts = Parts(Bill(Chico), Bill(Chico with { Period = April, Cap = true, MeterSize = "1" }).With(lines => [.. lines, Adjustment(-250)]));
        Assert.Equal([(ChangeDriver.Service, "22.49", null), (ChangeDriver.Cap, "-6.88", null), (ChangeDriver.Adjustments, "-2.50", null)], parts);
    }

    [Fact]
    public void Where_no_tariff_covers_a_bill_the_kinds_of_charges_are_compared_and_add_up()
    {
        var old = Bill(Chico);
        var change = Explain(old with { Period = new(new(2020, 3, 3), new(2020, 4, 1)) }, Bill(Chico with { Period = April, Ccf = 20 }));
        Assert.Equal(ChangeUnexplained.NotRated, change.Unexplained);
        Assert.True(AddsUp(change));
        Assert.Equal([ChangeDriver.Water, ChangeDriver.Surcharges], change.Parts.Select(part => part.Driver));
    }

    [Fact]
    public void Bills_of_other_meters_are_compared_by_kind_of_charge() =>
        Assert.Equal(ChangeUnexplained.OtherMeters, Explain(Bill(Chico), Bill(Chico, Chico with { MeterNumber = "M2" })).Unexplained);

    private static bool AddsUp(BillChange change) => change.Parts.Sum(part => part.Amount) == change.Difference;

    private static BillChange Explain(Bill earlier, Bill later) => new BillComparison(TariffBook.Standard).Explain(earlier, later);

    private static IEnumerable<(ChangeDriver Driver, string Amount, int? Ccf)> Parts(Bill earlier, Bill later)
    {
        var change = Explain(earlier, later);
        Assert.True(AddsUp(change));
        return change.Parts.Select(part => (part.Driver, part.Amount.ToPlainString(), part.Ccf));
    }
}
