using CalWater.Billing.Bills;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Tests.Rates;

public sealed class TwoRateTests
{
    // Chico: 14.58 and 1.6759/1.7780 until 2025, 14.99 and 1.7233/1.8284 from 2026; tier 2 begins with unit 11.

    [Fact]
    public void A_period_with_two_rates_is_split_by_days()
    {
        var lines = (Services.OverNewYear with { Ccf = 15 }).Lines();

        Assert.Equal(
            ["service 5.83", "service 8.99", "quantity 6.70 4", "quantity 3.56 2", "quantity 10.34 6", "quantity 5.49 3"],
            lines.Where(line => line.Kind is BillLineKind.Service or BillLineKind.Quantity)
                .Select(line => $"{line.Kind} {line.Amount.ToPlainString()} {line.QuantityCcf}".TrimEnd().ToLowerInvariant()));
    }

    [Fact]
    public void The_days_of_each_rate_are_named()
    {
        var service = Services.OverNewYear.Lines()[0];

        Assert.Equal(new Period(new(2025, 12, 20), new(2025, 12, 31)), service.Days);
        Assert.Equal("Service charge, 5/8x3/4-inch meter (12 of 30 days, December 20 to December 31)", service.DescriptionEn);
        Assert.Equal("Cargo por servicio, medidor de 5/8x3/4 pulg. (12 de 30 días, del 20 de diciembre al 31 de diciembre)", service.DescriptionEs);
        Assert.StartsWith("Demo schedule R-2024, derived from", service.Schedule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(97)]
    public void No_unit_is_lost_or_counted_twice(int ccf)
    {
        var water = (Services.OverNewYear with { Ccf = ccf }).Lines(BillLineKind.Quantity).ToList();

        Assert.Equal(ccf, water.Sum(line => line.QuantityCcf));
        Assert.All(water, line => Assert.InRange(line.QuantityCcf!.Value, 1, ccf));
    }

    [Fact]
    public void Units_fall_to_three_rates_by_their_days()
    {
        var parts = UnitsByDays.Assign(31, [10, 10, 11]);

        Assert.Equal([10, 10, 11], parts.GroupBy(part => part).OrderBy(part => part.Key).Select(part => part.Count()));
    }

    [Theory]
    [InlineData("2025-12-02", "2025-12-31")]
    [InlineData("2026-01-01", "2026-01-30")]
    public void A_period_that_only_touches_the_change_has_one_rate_and_names_no_days(string from, string to)
    {
        var period = new Period(DateOnly.ParseExact(from, "yyyy-MM-dd"), DateOnly.ParseExact(to, "yyyy-MM-dd"));

        Assert.All((Services.OverNewYear with { Period = period }).Lines(), line => Assert.Null(line.Days));
    }
}
