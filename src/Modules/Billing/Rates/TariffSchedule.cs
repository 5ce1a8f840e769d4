namespace CalWater.Billing.Rates;

/// <summary>What a district charges a class of service, from a day until a day.</summary>
public sealed record TariffSchedule
{
    public required string District { get; init; }
    /// <summary>The name that bill lines carry.</summary>
    public required string Name { get; init; }
    public required TariffClass Class { get; init; }
    /// <summary>The days on which its figures hold.</summary>
    public required Period Effective { get; init; }
    /// <summary>Dollars a month by meter size in inches; sizes the sheet leaves out are worked out by the meter ratio where it gives one size.</summary>
    public required IReadOnlyDictionary<string, decimal> MonthlyServiceCharge { get; init; }
    /// <summary>Ordered by first unit; empty where water is not charged by quantity.</summary>
    public required IReadOnlyList<TariffTier> Tiers { get; init; }
}

/// <summary>A price for part of the water used in a billing period.</summary>
/// <param name="From">The first CCF of the tier.</param>
/// <param name="PerCcf">Dollars for each CCF.</param>
public sealed record TariffTier(int From, decimal PerCcf);
