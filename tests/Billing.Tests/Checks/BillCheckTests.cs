using CalWater.Billing.Bills;
using CalWater.Billing.Checks;
using CalWater.Billing.Rates;
using CalWater.Billing.Tests.Rates;
using static CalWater.Billing.Tests.Checks.RatedBills;

namespace CalWater.Billing.Tests.Checks;

public sealed class BillCheckTests
{
    [Fact]
    public void Any_bill_that_was_rated_right_comes_out_equal_line_by_line() =>
        AnyService.All(service =>
        {
            var found = Check(Bill(service));
            return found is { IsWhole: true, IsEqual: true, LinesAddUp: true } && found.Difference == Money.Zero
                && found.Tariffs.Sum(tariff => tariff.Tiers.Sum(tier => tier.Ccf)) == (service.Class == TariffClass.Fire ? 0 : service.Ccf);
        });

    [Fact]
    public void A_line_that_is_off_is_named_with_the_difference_to_the_cent()
    {
        var found = Check(Bill(Chico).With(lines => lines.Select(line => line.Tier == 2 ? line with { Amount = line.Amount + new Money(1) } : line)));
        var off = Assert.Single(found.Lines, line => line.IsOff);
        Assert.Equal((LineFinding.Differs, 2, new Money(1), new Money(1)), (off.Finding, off.Line.Tier, off.Difference, found.Difference));
    }

    [Fact]
    public void A_charge_that_the_tariff_makes_and_the_bill_lacks_is_named()
    {
        var found = Check(Bill(Chico).With(lines => lines.SkipLast(1)));
        var lacking = Assert.Single(found.Lines, line => line.Finding == LineFinding.NotBilled);
        Assert.Equal(("Sample surcharge: water conservation", "-1.88"), (lacking.Line.DescriptionEn, found.Difference.ToPlainString()));
    }

    [Fact]
    public void An_adjustment_and_a_charge_that_no_tariff_has_say_why_they_are_not_worked_out()
    {
        var found = Check(Bill(Chico).With(lines =>
            [.. lines, Adjustment(-500), new() { Line = 0, Kind = BillLineKind.Surcharge, DescriptionEn = "Turn-on fee", Amount = new(2500) }]));
        Assert.Equal([LineFinding.CaseByCase, LineFinding.NotOnFile], found.Lines.Where(line => !line.IsRecomputed).Select(line => line.Finding));
        Assert.True(found is { IsEqual: true, IsWhole: false, IsEmpty: false });
        Assert.Equal(Money.Zero, found.Difference);
    }

    [Theory]
    [InlineData("Atlantis", "5/8x3/4", LineFinding.NoSchedule)]
    [InlineData("Chico", "9", LineFinding.NoMeterSize)]
    public void Where_no_tariff_fits_every_line_says_so(string district, string size, LineFinding reason)
    {
        var bill = Bill(Chico);
        var found = Check(bill with { Customer = bill.Customer with { District = district, MeterSize = size } });
        Assert.True(found.IsEmpty);
        Assert.All(found.Lines, line => Assert.Equal(reason, line.Finding));
        Assert.Empty(found.Tariffs);
    }

    [Fact]
    public void The_water_is_that_of_the_reads_so_that_a_bill_for_more_is_found()
    {
        var bill = Bill(Chico);
        var found = Check(bill with { Reads = [bill.Reads[0] with { Current = 113, UsageCcf = 13, Kind = ReadKind.Estimated }] });
        Assert.Equal((13, true, false), (found.ReadCcf, found.IsEstimated, found.IsEqual));
        Assert.Equal(["3.65", "0.08", "0.25"], found.Lines.Where(line => line.IsOff).Select(line => line.Difference.ToPlainString()));
    }

    [Fact]
    public void Without_a_read_the_water_is_taken_as_billed() =>
        Assert.True(Check(Bill(Chico) with { Reads = [] }) is { IsWhole: true, IsEqual: true, ReadCcf: null });

    [Fact]
    public void A_meter_exchanged_within_the_period_is_one_service()
    {
        var bill = Bill(Chico);
        Assert.True(Check(bill with { Reads = [bill.Reads[0] with { MeterNumber = "M0", UsageCcf = 9 }, bill.Reads[0] with { UsageCcf = 6 }] }).IsEqual);
    }

    [Fact]
    public void Several_meters_are_rated_each_by_its_size()
    {
        var shop = Chico with { Class = TariffClass.NonResidential };
        var bill = Bill(shop with { MeterSize = "2", Ccf = 40 }, shop with { MeterNumber = "M2", MeterSize = "1", Ccf = 7 });
        var found = Check(bill);
        Assert.True(found is { IsWhole: true, IsEqual: true, ReadCcf: 47 });
        Assert.Equal(2, found.Lines.Count(line => line.Line.Kind == BillLineKind.Service));
    }

    [Fact]
    public void A_rate_that_changed_within_the_period_shows_two_tariffs_with_their_days_and_tiers()
    {
        var found = Check(Bill(Chico with { Period = new(new(2025, 12, 20), new(2026, 1, 18)) }));
        Assert.Equal([(2024, 12, 6), (2026, 18, 9)], found.Tariffs.Select(tariff =>
            (tariff.Schedule.Effective.From.Year, tariff.Days.Days, tariff.Tiers.Sum(tier => tier.Ccf))));
        Assert.Equal([(1, 10, 10), (11, 31, 21), (32, null, null)], found.Tariffs[0].Tiers.Select(tier => (tier.From, tier.To, tier.Room)));
    }

    private static CheckedBill Check(Bill bill) => new BillCheck(TariffBook.Standard).Check(bill);
}
