using CalWater.Billing.Bills;
using CalWater.Billing.Rates;

namespace CalWater.Billing.Checks;

/// <summary>
/// Explains the difference of two bills: starts from the earlier one and makes one thing after the other the later one's, rating the
/// bill each time. Each step's change is what that thing drove, so that all steps together are the whole difference, to the cent.
/// </summary>
public sealed class BillComparison(TariffBook book)
{
    public BillChange Explain(Bill earlier, Bill later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var (before, after) = (BilledWater.Of(earlier, book), BilledWater.Of(later, book));
        if (before.Count != after.Count) return Unexplained(earlier, later, ChangeUnexplained.OtherMeters);
        return ChangeSteps.Rate(before, after, book) is { } steps
            ? new(earlier, later, [.. Known(steps), .. Beyond(earlier, later, steps)])
            : Unexplained(earlier, later, ChangeUnexplained.NotRated);
    }

    private static IEnumerable<ChangePart> Known(ChangeSteps steps) => new ChangePart[]
    {
        new(ChangeDriver.Days, steps.OtherDays.Total - steps.Earlier.Total, steps.OtherDays.Ccf - steps.Earlier.Ccf),
        new(ChangeDriver.Water, steps.OtherWater.Total - steps.OtherDays.Total - steps.TierPrice, steps.OtherWater.Ccf - steps.OtherDays.Ccf),
        new(ChangeDriver.Tier, steps.TierPrice),
        new(ChangeDriver.Service, steps.OtherService.Total - steps.OtherWater.Total),
        new(ChangeDriver.Rates, steps.OtherRates.Total - steps.OtherService.Total),
        new(ChangeDriver.Surcharges, steps.OtherSurcharges.Total - steps.OtherRates.Total),
        new(ChangeDriver.Cap, steps.Later.Total - steps.OtherSurcharges.Total)
    }.Where(part => part.Amount != Money.Zero);

    /// <summary>What no tariff decides.</summary>
    private static IEnumerable<ChangePart> Beyond(Bill earlier, Bill later, ChangeSteps steps)
    {
        var adjustments = Adjustments(later) - Adjustments(earlier);
        var other = later.CurrentCharges - Adjustments(later) - steps.Later.Total
            - (earlier.CurrentCharges - Adjustments(earlier) - steps.Earlier.Total);
        return new ChangePart[] { new(ChangeDriver.Adjustments, adjustments), new(ChangeDriver.Other, other) }.Where(part => part.Amount != Money.Zero);
    }

    private static BillChange Unexplained(Bill earlier, Bill later, ChangeUnexplained why) =>
        new(earlier, later, [.. ByKind(earlier, later)]) { Unexplained = why };

    private static IEnumerable<ChangePart> ByKind(Bill earlier, Bill later) =>
        from kind in Enum.GetValues<BillLineKind>()
        let amount = Sum(later, kind) - Sum(earlier, kind)
        where amount != Money.Zero
        select new ChangePart(DriverOf(kind), amount);

    private static ChangeDriver DriverOf(BillLineKind kind) => kind switch
    {
        BillLineKind.Service => ChangeDriver.Service,
        BillLineKind.Quantity => ChangeDriver.Water,
        BillLineKind.Adjustment => ChangeDriver.Adjustments,
        _ => ChangeDriver.Surcharges
    };

    private static Money Adjustments(Bill bill) => Sum(bill, BillLineKind.Adjustment);

    private static Money Sum(Bill bill, BillLineKind kind) => bill.Lines.Where(line => line.Kind == kind).Sum(line => line.Amount);
}
