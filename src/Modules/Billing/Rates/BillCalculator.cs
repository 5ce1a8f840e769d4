namespace CalWater.Billing.Rates;

/// <summary>
/// Works out the charges of a billing period: whole CCF, each line rounded by itself half away from zero; where the rate
/// changes within the period, each rate takes its share by days and its lines name them.
/// </summary>
public static class BillCalculator
{
    public static Rating Rate(MeteredService service, TariffBook book) => Rate([service], book);

    /// <summary>Several meters of one account: each has its service charge and tiers of its own, surcharges are taken of all together.</summary>
    /// <param name="meters">At least one; they differ in number, size and water only.</param>
    /// <param name="book">The tariffs on file.</param>
    public static Rating Rate(IReadOnlyList<MeteredService> meters, TariffBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Rate(meters, book.PricesOf(meters[0]));
    }

    internal static Rating Rate(IReadOnlyList<MeteredService> meters, Prices prices)
    {
        if (prices.Schedules.Count == 0 || prices.Schedules.Sum(part => part.On.Days.Days) != prices.Schedules[0].On.Whole.Days)
            return new NotRated(NotRatedReason.NoScheduleForTheseDays, meters[0]);
        if (meters.FirstOrDefault(meter => prices.Schedules.Any(part => !part.Schedule.MonthlyServiceCharge.ContainsKey(meter.MeterSize))) is { } unknown)
            return new NotRated(NotRatedReason.NoChargeForThisMeter, unknown);

        RatedLine[] charges = [.. meters.SelectMany(meter => Charges(meter, prices))];
        var surcharges = prices.Surcharges
            .Select(part => SurchargeCharge.Line(meters.Sum(meter => meter.Ccf), part.Surcharge, part.On, charges.Sum(each => each.Line.Amount)))
            .Where(each => each.Line.Amount != Money.Zero);
        return new Rated(Numbered([.. charges, .. surcharges]));
    }

    private static IEnumerable<RatedLine> Charges(MeteredService meter, Prices prices) =>
    [
        .. prices.Schedules.Select(part => ServiceCharge.Line(meter, part.Schedule, part.On)),
        .. QuantityCharges.Lines(meter, prices.Schedules)
    ];

    private static RatedLine[] Numbered(IEnumerable<RatedLine> lines) =>
        [.. lines.Select((each, index) => each with { Line = each.Line with { Line = index + 1 } })];
}
