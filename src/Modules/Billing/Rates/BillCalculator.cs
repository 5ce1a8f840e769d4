using CalWater.Billing.Bills;

namespace CalWater.Billing.Rates;

/// <summary>
/// Works out the charges of a billing period: whole CCF, each line rounded by itself half away from zero; where the rate
/// changes within the period, each rate takes its share by days and its lines name them.
/// </summary>
public static class BillCalculator
{
    public static Rating Rate(MeteredService service, TariffBook book)
    {
        var parts = book.Over(service);
        if (parts.Sum(part => part.On.Days.Days) != service.Period.Days)
            return new NotRated(NotRatedReason.NoScheduleForTheseDays, service);
        if (parts.Any(part => !part.Schedule.MonthlyServiceCharge.ContainsKey(service.MeterSize)))
            return new NotRated(NotRatedReason.NoChargeForThisMeter, service);

        BillLine[] charges =
        [
            .. parts.Select(part => ServiceCharge.Line(service, part.Schedule, part.On)),
            .. QuantityCharges.Lines(service, parts)
        ];
        var basis = charges.Sum(line => line.Amount);
        return new Rated(Numbered([.. charges, .. SurchargeLines(service, book, basis)]));
    }

    private static IEnumerable<BillLine> SurchargeLines(MeteredService service, TariffBook book, Money charges) =>
        book.SurchargesOver(service)
            .Select(each => SurchargeCharge.Line(service, each.Surcharge, each.On, charges))
            .Where(line => line.Amount != Money.Zero);

    private static BillLine[] Numbered(IEnumerable<BillLine> lines) =>
        [.. lines.Select((line, index) => line with { Line = index + 1 })];
}
