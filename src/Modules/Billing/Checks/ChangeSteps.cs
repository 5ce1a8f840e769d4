using CalWater.Billing.Bills;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Checks;

/// <summary>A bill between two others: some things are the earlier one's, some the later one's.</summary>
internal sealed record ChangeStep(Rated Rated, Prices Prices)
{
    public Money Total => Rated.Total;

    public int Ccf => Rated.Lines.Where(line => line.Kind == BillLineKind.Quantity).Sum(line => line.QuantityCcf ?? 0);

    public IReadOnlyList<BillLine> Water { get; } = [.. Rated.Lines.Where(line => line.Kind == BillLineKind.Quantity)];

    public int HighestTier => Water.Max(line => line.Tier) ?? 1;

    /// <summary>What the units above the tier cost more than they would at that tier's price.</summary>
    public Money AboveTier(int tier) => Water.Where(line => line.Tier > tier).Sum(line =>
        Money.FromDollars(line.QuantityCcf!.Value * (line.Rate!.Value - PriceOf(tier, line))));

    private decimal PriceOf(int tier, BillLine line) =>
        Prices.Schedules.First(part => line.Days is null || part.On.Days == line.Days).Schedule.Tiers[tier - 1].PerCcf;
}

/// <summary>The way from one bill to another, one thing at a time.</summary>
internal sealed record ChangeSteps(
    ChangeStep Earlier, ChangeStep OtherDays, ChangeStep OtherWater, ChangeStep OtherService, ChangeStep OtherRates, ChangeStep OtherSurcharges, ChangeStep Later)
{
    /// <summary>How much of the step to other water is the price of tiers that only one of the two reaches.</summary>
    public Money TierPrice
    {
        get
        {
            var both = Math.Min(OtherDays.HighestTier, OtherWater.HighestTier);
            return OtherWater.AboveTier(both) - OtherDays.AboveTier(both);
        }
    }

    /// <summary>Null when a step cannot be rated.</summary>
    public static ChangeSteps? Rate(IReadOnlyList<MeteredService> before, IReadOnlyList<MeteredService> after, TariffBook book)
    {
        var (old, now) = (before[0], after[0]);
        MeteredService[] days = [.. before.Select(meter => meter with { Ccf = Scaled(meter.Ccf, old.Period.Days, now.Period.Days) })];
        MeteredService[] water = [.. before.Zip(after, (one, other) => one with { Ccf = other.Ccf })];
        MeteredService[] service = [.. after.Select(meter => meter with { Period = old.Period, Cap = old.Cap })];
        var (oldPrices, servicePrices) = (book.PricesOf(old), book.PricesOf(service[0]));
        var (otherCap, newPrices) = (book.PricesOf(now with { Cap = old.Cap }), book.PricesOf(now));
        ChangeStep?[] steps =
        [
            Step(before, oldPrices), Step(days, oldPrices), Step(water, oldPrices), Step(service, servicePrices),
            Step(after, newPrices with { Surcharges = servicePrices.Surcharges }), Step(after, otherCap), Step(after, newPrices)
        ];
        return steps.Contains(null) ? null : new(steps[0]!, steps[1]!, steps[2]!, steps[3]!, steps[4]!, steps[5]!, steps[6]!);
    }

    private static ChangeStep? Step(IReadOnlyList<MeteredService> meters, Prices prices) =>
        BillCalculator.Rate(meters, prices) is Rated rated ? new(rated, prices) : null;

    private static int Scaled(int ccf, int days, int toDays) => (int)Math.Round((decimal)ccf * toDays / days, MidpointRounding.AwayFromZero);
}
