using CalWater.Billing.Bills;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Tests.Rates;

public sealed class SurchargeTests
{
    [Fact]
    public void A_demo_bill_of_the_Bay_Area_is_the_published_example() =>
        Assert.Equal(["16.11", "38.94", "27.95"], Services.InMarch2026.Lines().Select(line => line.Amount.ToPlainString()));

    [Fact]
    public void Cap_takes_half_of_the_smallest_service_charge_off()
    {
        var discount = Assert.Single((Services.InMarch2026 with { Cap = true }).Lines(BillLineKind.Discount));

        Assert.Equal("-8.06", discount.Amount.ToPlainString());
        Assert.Equal("Descuento del Programa de Asistencia al Cliente (CAP)", discount.DescriptionEs);
    }

    [Fact]
    public void Surcharges_stand_one_by_one_after_the_charges()
    {
        var lines = (Services.InMarch2026 with { District = "Stockton", Ccf = 8 }).Lines();

        Assert.Equal(
            ["19.12", "26.28", "Sample surcharge: low-income program 0.32", "Sample surcharge: water conservation 1.00", "Sample city utility users tax, 6% 2.72"],
            lines.Select(line => line.Kind is BillLineKind.Service or BillLineKind.Quantity
                ? line.Amount.ToPlainString() : $"{line.DescriptionEn} {line.Amount.ToPlainString()}"));
        Assert.Equal([1, 2, 3, 4, 5], lines.Select(line => line.Line));
    }

    [Fact]
    public void A_surcharge_that_ends_within_the_period_takes_its_share_of_days_and_names_them()
    {
        var june = Services.InMarch2026 with { District = "Chico", Period = new(new(2026, 6, 1), new(2026, 6, 30)), Ccf = 20 };

        var line = june.Lines(BillLineKind.Surcharge).Last();

        Assert.Equal(("1.25", 10), (line.Amount.ToPlainString(), line.QuantityCcf));
        Assert.EndsWith("(15 of 30 days, June 1 to June 15)", line.DescriptionEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_monthly_surcharge_that_begins_within_the_period_is_taken_by_days()
    {
        var february = Services.InMarch2026 with { District = "Livermore", Period = new(new(2026, 2, 1), new(2026, 2, 28)) };

        Assert.Equal("1.26", february.Lines(BillLineKind.Surcharge).Last().Amount.ToPlainString());
    }

    [Fact]
    public void A_surcharge_on_no_water_is_no_line() =>
        Assert.DoesNotContain((Services.InMarch2026 with { District = "Chico", Ccf = 0 }).Lines(), line => line.Kind == BillLineKind.Surcharge);

    [Fact]
    public void Fire_service_is_its_monthly_charge()
    {
        var line = Assert.Single((Services.InMarch2026 with { Class = TariffClass.Fire, MeterSize = "4", Ccf = 0 }).Lines());

        Assert.Equal("100.75", line.Amount.ToPlainString());
    }

    [Fact]
    public void Each_demo_schedule_says_that_it_is_one() =>
        Assert.All(TariffBook.Standard.Schedules.Where(each => each.Effective.From.Year >= 2024),
            each => Assert.StartsWith("Demo schedule", each.Name, StringComparison.Ordinal));
}
