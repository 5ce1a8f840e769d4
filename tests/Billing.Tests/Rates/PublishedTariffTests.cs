using CalWater.Billing.Bills;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Tests.Rates;

public sealed class PublishedTariffTests
{
    [Theory]
    [InlineData(4, "42.07", "16.11", "25.96")]
    [InlineData(8, "69.03", "16.11", "38.94", "13.98")]
    [InlineData(10, "83.00", "16.11", "38.94", "27.95")]
    [InlineData(15, "124.62", "16.11", "38.94", "34.94", "34.63")]
    public void A_published_example_comes_out_to_the_cent(int ccf, string total, params string[] lines)
    {
        var rated = Assert.IsType<Rated>((Services.InJuly2018 with { Ccf = ccf }).Rate());

        Assert.Equal(lines, rated.Lines.Select(line => line.Amount.ToPlainString()));
        Assert.Equal(total, rated.Total.ToPlainString());
    }

    [Fact]
    public void A_line_says_what_it_was_worked_out_from()
    {
        var tier2 = (Services.InJuly2018 with { MeterNumber = "M-7" }).Lines()[2];

        Assert.Equal((3, BillLineKind.Quantity, 2, 4, 6.9877m), (tier2.Line, tier2.Kind, tier2.Tier, tier2.QuantityCcf, tier2.Rate));
        Assert.Equal(("Water used, tier 2", "Consumo de agua, nivel 2"), (tier2.DescriptionEn, tier2.DescriptionEs));
        Assert.Equal(("M-7", null, "Residential Metered Service"), (tier2.MeterNumber, tier2.Days, tier2.Schedule));
    }

    [Fact]
    public void Without_water_used_only_the_service_charge_is_left() =>
        Assert.Equal("16.11", Assert.Single((Services.InJuly2018 with { Ccf = 0 }).Lines()).Amount.ToPlainString());

    [Fact]
    public void Non_residential_water_has_one_price_and_no_tier()
    {
        var lines = (Services.InJuly2018 with { Class = TariffClass.NonResidential, MeterSize = "2", Ccf = 120 }).Lines();

        Assert.Equal(["116.48", "835.45"], lines.Select(line => line.Amount.ToPlainString()));
        Assert.Equal((null, "Water used"), (lines[1].Tier, lines[1].DescriptionEn));
    }

    [Theory]
    [InlineData("Chico", "1", "34.38")]
    [InlineData("Bakersfield", "3/4", "23.48")]
    [InlineData("Visalia", "14", "2281.50")]
    public void Where_a_sheet_gives_one_meter_size_the_others_follow_the_ratio(string district, string size, string charge)
    {
        var service = Services.InJuly2018 with { District = district, MeterSize = size, Period = new(new(2017, 5, 1), new(2017, 5, 31)) };

        Assert.Equal(charge, service.Lines()[0].Amount.ToPlainString());
    }

    [Fact]
    public void Where_a_sheet_gives_several_meter_sizes_no_other_is_made_up() =>
        Assert.Equal(NotRatedReason.NoChargeForThisMeter,
            Assert.IsType<NotRated>((Services.InJuly2018 with { Class = TariffClass.NonResidential, MeterSize = "14" }).Rate()).Reason);

    [Theory]
    [InlineData("2019-01-01")]
    [InlineData("2018-12-31")]
    [InlineData("2018-06-15")]
    public void A_published_sheet_rates_no_day_outside_its_own_year(string from)
    {
        var start = DateOnly.Parse(from, Languages.Culture(Language.English));

        Assert.Equal(NotRatedReason.NoScheduleForTheseDays,
            Assert.IsType<NotRated>((Services.InJuly2018 with { Period = new(start, start.AddDays(29)) }).Rate()).Reason);
    }

    [Fact]
    public void A_district_without_a_sheet_is_not_rated() =>
        Assert.IsType<NotRated>((Services.InJuly2018 with { District = "Atlantis" }).Rate());
}
