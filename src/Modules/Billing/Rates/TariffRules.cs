namespace CalWater.Billing.Rates;

/// <summary>What tariff sheets must keep to, so that every day, meter and unit has exactly one price.</summary>
internal static class TariffRules
{
    private const int Decimals = 4;

    /// <summary>All that is wrong with the sheets, each in a sentence that names the sheet; empty when nothing is.</summary>
    public static IReadOnlyList<string> Faults(TariffSheets sheets) =>
    [
        .. from sheet in sheets.Tariffs from fault in Faults(sheet, sheets) select $"{Name(sheet)} {fault}",
        .. Succession(sheets),
        .. from sheet in sheets.Surcharges from fault in Faults(sheet, sheets) select $"surcharge \"{sheet.En}\" of {sheet.From:yyyy-MM-dd} {fault}"
    ];

    private static IEnumerable<string> Faults(TariffSheet sheet, TariffSheets sheets)
    {
        if (sheet.Holds.Days < 1) yield return $"ends on {sheet.Holds.To:yyyy-MM-dd}, before it begins.";
        if (sheet.MonthlyServiceCharge.Count == 0) yield return "has no monthly service charge.";
        foreach (var (size, charge) in sheet.MonthlyServiceCharge)
        {
            if (!sheets.MeterRatio.ContainsKey(size)) yield return $"charges for meter size {size}, which meterRatio does not know.";
            if (charge < 0) yield return $"has a negative service charge for meter size {size}.";
        }

        foreach (var fault in TierFaults(sheet.Tiers)) yield return fault;
    }

    private static IEnumerable<string> TierFaults(IReadOnlyList<TariffTier> tiers)
    {
        if (tiers is [{ From: not 1 }, ..]) yield return $"begins its first tier with unit {tiers[0].From}, not 1.";
        for (var index = 0; index < tiers.Count; index++)
        {
            if (index > 0 && tiers[index].From <= tiers[index - 1].From)
                yield return $"begins tier {index + 1} with unit {tiers[index].From}, not after the beginning of tier {index}.";
            if (tiers[index].PerCcf < 0) yield return $"has a negative price in tier {index + 1}.";
            if (decimal.Round(tiers[index].PerCcf, Decimals) != tiers[index].PerCcf) yield return $"has more than {Decimals} decimals in the price of tier {index + 1}.";
        }
    }

    /// <summary>Sheets of one district and class follow one another day by day; only after an end that is assumed there may be days without any.</summary>
    private static IEnumerable<string> Succession(TariffSheets sheets) =>
        from service in sheets.Tariffs.GroupBy(sheet => (sheet.District, sheet.ForClass))
        let inOrder = service.OrderBy(sheet => sheet.Effective).ToList()
        from pair in inOrder.Zip(inOrder.Skip(1))
        let next = pair.Second.Effective.DayNumber - pair.First.Holds.To.DayNumber
        where next < 1 || (next > 1 && !pair.First.EndIsAssumed)
        select next < 1
            ? $"{Name(pair.Second)} overlaps {Name(pair.First)}, which holds until {pair.First.Holds.To:yyyy-MM-dd}."
            : $"{Name(pair.Second)} leaves a gap of {next - 1} days after {Name(pair.First)}, which holds until {pair.First.Holds.To:yyyy-MM-dd}.";

    private static IEnumerable<string> Faults(SurchargeSheet sheet, TariffSheets sheets)
    {
        if (sheet.Holds.Days < 1) yield return $"ends on {sheet.Holds.To:yyyy-MM-dd}, before it begins.";
        if (new[] { sheet.PerCcf, sheet.PerMonth, sheet.Percent }.Count(rate => rate is not null) != 1)
            yield return "needs exactly one of perCcf, perMonth and percent.";
        foreach (var district in sheet.Districts.Except(sheets.Tariffs.Select(tariff => tariff.District)))
            yield return $"names the district {district}, which has no schedule.";
        if (sheets.Surcharges.Any(other => !ReferenceEquals(other, sheet) && Repeats(sheet, other)))
            yield return "is there twice for the same district, class and days.";
    }

    private static bool Repeats(SurchargeSheet one, SurchargeSheet other) =>
        one.En == other.En && one.Holds.Shared(other.Holds) is not null
        && one.Districts.Intersect(other.Districts).Any() && one.Classes.Intersect(other.Classes).Any();

    private static string Name(TariffSheet sheet) => $"{sheet.District}, {sheet.Schedule} of {sheet.Effective:yyyy-MM-dd}";
}
