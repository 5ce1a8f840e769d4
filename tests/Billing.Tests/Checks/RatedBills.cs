using CalWater.Billing.Bills;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Tests.Checks;

/// <summary>Bills as a billing system that makes no mistake issues them; a test says what differs.</summary>
internal static class RatedBills
{
    /// <summary>30 days of 2026 with one rate, in a district with surcharges.</summary>
    public static MeteredService Chico { get; } = new()
    {
        District = "Chico", Class = TariffClass.Residential, MeterSize = "5/8x3/4", Ccf = 15, MeterNumber = "M1", Period = new(new(2026, 3, 3), new(2026, 4, 1))
    };

    public static Bill Bill(params MeteredService[] meters)
    {
        var first = meters[0];
        return Make(first, ((Rated)BillCalculator.Rate(meters, TariffBook.Standard)).Lines) with
        {
            Reads = [.. meters.Select(meter => new BilledRead(meter.MeterNumber!, first.Period.From.AddDays(-1), 100, first.Period.To, 100 + meter.Ccf, ReadKind.Actual, meter.Ccf))]
        };
    }

    /// <summary>The same bill with other lines; its sums go with them.</summary>
    public static Bill With(this Bill bill, Func<IReadOnlyList<BillLine>, IEnumerable<BillLine>> change)
    {
        BillLine[] lines = [.. change(bill.Lines).Select((line, index) => line with { Line = index + 1 })];
        return bill with { Lines = lines, CurrentCharges = lines.Sum(line => line.Amount), TotalDue = lines.Sum(line => line.Amount) };
    }

    public static BillLine Adjustment(long cents) => new() { Line = 99, Kind = BillLineKind.Adjustment, DescriptionEn = "One-time leak adjustment", Amount = new(cents) };

    private static Bill Make(MeteredService service, IReadOnlyList<BillLine> lines) => new()
    {
        Number = new($"B{service.Period.To:yyMMdd}"), Account = BillingCast.Household, IssuedOn = service.Period.To.AddDays(2), DueOn = service.Period.To.AddDays(21),
        Period = service.Period,
        Customer = new("Ana Reyes", "9 Zinnia Ct", "Chico", Zip.Parse("95926"), service.District, service.MeterSize, service.Class switch
        {
            TariffClass.Residential => "residential", TariffClass.Fire => "fire", _ => "commercial"
        }, service.Cap, null, null),
        Center = new("Chico", "530-555-0100", "1 Main St", null, null), Lines = lines, Reads = [], Usage = [],
        CurrentCharges = lines.Sum(line => line.Amount), PreviousBalance = Money.Zero, Payments = Money.Zero, TotalDue = lines.Sum(line => line.Amount)
    };
}
