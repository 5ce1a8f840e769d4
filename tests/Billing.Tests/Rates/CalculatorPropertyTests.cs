using CalWater.Billing.Bills;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Tests.Rates;

/// <summary>What holds for any bill, whatever the tariff.</summary>
public sealed class CalculatorPropertyTests
{
    [Fact]
    public void More_water_never_costs_less() =>
        AnyService.All(service => Total(service with { Ccf = service.Ccf + 1 }) >= Total(service));

    [Fact]
    public void Every_unit_is_charged_once_and_each_line_is_its_units_at_its_price() =>
        AnyService.All(service =>
        {
            var water = service.Lines(BillLineKind.Quantity).ToList();
            var isCharged = service.Class == TariffClass.Fire ? water.Count == 0 : water.Sum(line => line.QuantityCcf) == service.Ccf;
            return isCharged && water.All(line => line.Amount == Money.FromDollars(line.QuantityCcf!.Value * line.Rate!.Value));
        });

    [Fact]
    public void No_tier_takes_more_units_than_it_has() =>
        AnyService.All(service => service.Lines(BillLineKind.Quantity).GroupBy(line => line.Tier ?? 1).All(tier =>
            tier.Sum(line => line.QuantityCcf) <= Room(service, tier.Key)));

    [Fact]
    public void The_days_of_the_rates_are_the_days_of_the_period() =>
        AnyService.All(service => service.Lines(BillLineKind.Service).Sum(line => (line.Days ?? service.Period).Days) == service.Period.Days);

    [Fact]
    public void A_rate_that_changes_to_itself_changes_nothing_but_the_rounding() =>
        AnyService.All(service =>
        {
            var change = service.Period.From.AddDays(service.Period.Days / 3 + 1);
            var (whole, split) = (Water(service, Same(service, null)), Water(service, Same(service, change)));
            return whole.Sum(line => line.QuantityCcf) == split.Sum(line => line.QuantityCcf)
                && Math.Abs((whole.Sum(line => line.Amount) - split.Sum(line => line.Amount)).Cents) <= split.Count;
        });

    [Fact]
    public void All_lines_together_are_the_total() =>
        AnyService.All(service => Assert.IsType<Rated>(service.Rate()).Total == service.Lines().Sum(line => line.Amount));

    private static Money Total(MeteredService service) => service.Lines().Sum(line => line.Amount);

    private static int Room(MeteredService service, int tier)
    {
        var tiers = TariffBook.Standard.Find(service.District, service.Class, service.Period.From)!.Tiers;
        return tier < tiers.Count ? tiers[tier].From - tiers[tier - 1].From : int.MaxValue;
    }

    /// <summary>The schedule of the period's first day for all of it, in two parts where there is a day between.</summary>
    private static TariffBook Same(MeteredService service, DateOnly? change)
    {
        var schedule = TariffBook.Standard.Find(service.District, service.Class, service.Period.From)! with { Effective = new(DateOnly.MinValue, DateOnly.MaxValue) };
        return change is not { } day ? new([schedule], []) : new(
            [schedule with { Effective = new(DateOnly.MinValue, day.AddDays(-1)) }, schedule with { Effective = new(day, DateOnly.MaxValue) }], []);
    }

    private static IReadOnlyList<BillLine> Water(MeteredService service, TariffBook book) => Assert.IsType<Rated>(BillCalculator.Rate(service, book)).Lines;
}
