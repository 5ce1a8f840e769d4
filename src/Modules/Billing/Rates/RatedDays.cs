namespace CalWater.Billing.Rates;

/// <summary>Days of a billing period on which one rate holds: all of them, or a part where the rate changes.</summary>
internal sealed record RatedDays(Period Days, Period Whole)
{
    public bool IsPart => Days != Whole;

    /// <summary>The days as a bill line carries them: named only where the period has two rates.</summary>
    public Period? Named => IsPart ? Days : null;
}

/// <summary>Overlaps of periods.</summary>
internal static class Periods
{
    /// <summary>The days two periods have in common; null when there are none.</summary>
    public static Period? Shared(this Period one, Period other)
    {
        var from = one.From > other.From ? one.From : other.From;
        var to = one.To < other.To ? one.To : other.To;
        return from <= to ? new Period(from, to) : null;
    }
}
