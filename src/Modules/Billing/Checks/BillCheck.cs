using CalWater.Billing.Bills;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Checks;

/// <summary>Works every line of a bill out again from its reads and the tariffs in force on its days.</summary>
public sealed class BillCheck(TariffBook book)
{
    public CheckedBill Check(Bill bill)
    {
        ArgumentNullException.ThrowIfNull(bill);
        var meters = BilledWater.Of(bill, book);
        var prices = book.PricesOf(meters[0]);
        return BillCalculator.Rate(meters, prices) switch
        {
            Rated rated => new(bill, Compare(bill, rated), [.. prices.Schedules.Select(part => Used(part, rated))]),
            NotRated not => new(bill, [.. bill.Lines.Select(line => new CheckedLine(line, null, Reason(line, not.Reason)))], []),
            var other => throw new InvariantBrokenException($"There is no such rating: {other}")
        };
    }

    private static LineFinding Reason(BillLine line, NotRatedReason reason) => line.Kind == BillLineKind.Adjustment
        ? LineFinding.CaseByCase
        : reason == NotRatedReason.NoChargeForThisMeter ? LineFinding.NoMeterSize : LineFinding.NoSchedule;

    private static IReadOnlyList<CheckedLine> Compare(Bill bill, Rated rated)
    {
        var open = rated.Worked.ToList();
        var found = bill.Lines.Select(line => Compare(line, Take(open, line))).ToList();
        return [.. found, .. open.Select(expected => new CheckedLine(null, expected, LineFinding.NotBilled))];
    }

    private static CheckedLine Compare(BillLine line, RatedLine? expected)
    {
        if (expected is null) return new(line, null, line.Kind == BillLineKind.Adjustment ? LineFinding.CaseByCase : LineFinding.NotOnFile);
        return new(line, expected, line.Amount == expected.Line.Amount ? LineFinding.Equal : LineFinding.Differs);
    }

    private static RatedLine? Take(List<RatedLine> open, BillLine line)
    {
        var expected = open.Find(each => AreSame(each.Line, line));
        if (expected is not null) open.Remove(expected);
        return expected;
    }

    /// <summary>The same charge for the same days: water by meter and tier, everything else by the words that the tariff gives it.</summary>
    private static bool AreSame(BillLine expected, BillLine line) =>
        expected.Kind == line.Kind && expected.Days == line.Days && line.Kind switch
        {
            BillLineKind.Service or BillLineKind.Quantity => expected.Tier == line.Tier && (line.MeterNumber is null || expected.MeterNumber == line.MeterNumber),
            _ => expected.DescriptionEn == line.DescriptionEn
        };

    private static TariffOfBill Used(SchedulePart part, Rated rated)
    {
        var lines = rated.Lines.Where(line => line.Kind == BillLineKind.Quantity && (line.Days ?? part.On.Days) == part.On.Days).ToList();
        return new(part.Schedule, part.On.Days, [.. part.Schedule.Tiers.Select((tier, index) => Used(part.Schedule.Tiers, index, lines))]);
    }

    private static TierUse Used(IReadOnlyList<TariffTier> tiers, int index, IEnumerable<BillLine> lines)
    {
        var inTier = lines.Where(line => (line.Tier ?? 1) == index + 1).ToList();
        int? to = index + 1 < tiers.Count ? tiers[index + 1].From - 1 : null;
        return new(index + 1, tiers[index].From, to, tiers[index].PerCcf, inTier.Sum(line => line.QuantityCcf ?? 0), inTier.Sum(line => line.Amount));
    }
}
