using CalWater.Billing.Bills;

namespace CalWater.Billing.Rates;

/// <summary>The charges for the water itself, tier by tier.</summary>
internal static class QuantityCharges
{
    /// <summary>
    /// Tiers count the water of the whole period, also where it has two rates: which tier a unit is in does not depend on
    /// the day the rate changed, only its price does.
    /// </summary>
    public static IEnumerable<RatedLine> Lines(MeteredService service, IReadOnlyList<SchedulePart> parts)
    {
        if (parts.Count == 1) return Lines(service, parts[0].Schedule, parts[0].On, Below);
        var partOf = UnitsByDays.Assign(service.Ccf, [.. parts.Select(part => part.On.Days.Days)]);
        return parts.SelectMany((part, index) =>
            Lines(service, part.Schedule, part.On, units => partOf.Take(units).Count(each => each == index)));
    }

    /// <param name="service">What is rated.</param>
    /// <param name="schedule">The prices.</param>
    /// <param name="on">The days on which they hold.</param>
    /// <param name="counted">How many of the period's first so many units are charged at these prices.</param>
    private static IEnumerable<RatedLine> Lines(MeteredService service, TariffSchedule schedule, RatedDays on, Func<int, int> counted)
    {
        for (var index = 0; index < schedule.Tiers.Count && schedule.Tiers[index].From <= service.Ccf; index++)
        {
            var last = index + 1 < schedule.Tiers.Count ? Math.Min(schedule.Tiers[index + 1].From - 1, service.Ccf) : service.Ccf;
            var ccf = counted(last) - counted(schedule.Tiers[index].From - 1);
            if (ccf > 0) yield return Line(service, schedule, on, index, ccf);
        }
    }

    private static RatedLine Line(MeteredService service, TariffSchedule schedule, RatedDays on, int index, int ccf)
    {
        int? tier = schedule.Tiers.Count > 1 ? index + 1 : null;
        var working = LineWorking.OfWater(schedule.Tiers[index].PerCcf, ccf, on);
        var words = LineWords.Water(tier).On(on);
        return new(new()
        {
            Line = 0,
            Kind = BillLineKind.Quantity,
            DescriptionEn = words.En,
            DescriptionEs = words.Es,
            Amount = working.Amount,
            Tier = tier,
            QuantityCcf = ccf,
            Rate = working.Rate,
            MeterNumber = service.MeterNumber,
            Days = on.Named,
            Schedule = schedule.Name
        }, working);
    }

    private static int Below(int units) => units;
}
