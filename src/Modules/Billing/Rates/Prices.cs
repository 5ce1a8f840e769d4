namespace CalWater.Billing.Rates;

/// <summary>All that a billing period is charged by.</summary>
internal sealed record Prices(IReadOnlyList<SchedulePart> Schedules, IReadOnlyList<SurchargePart> Surcharges);

/// <summary>A schedule and the days of the period on which it holds.</summary>
internal sealed record SchedulePart(TariffSchedule Schedule, RatedDays On);

/// <summary>A surcharge and the days of the period on which it holds.</summary>
internal sealed record SurchargePart(Surcharge Surcharge, RatedDays On);
