namespace CalWater.Billing.Usage;

/// <summary>Water that an account used between two reads, put in the month of the later one as bills do.</summary>
/// <param name="Days">The days after the read before, up to the read.</param>
/// <param name="IsEstimated">Whether a read at its end was estimated.</param>
public sealed record MonthOfUse(int Year, int Month, int Ccf, Period Days, bool IsEstimated)
{
    public long Gallons => Water.Gallons(Ccf);

    /// <summary>Gallons a day, which months of other lengths can be held against.</summary>
    public decimal GallonsADay => (decimal)Gallons / Days.Days;

    /// <summary>Counts months, so that a year earlier is 12 less.</summary>
    public int Number => Year * 12 + Month - 1;

    public DateOnly FirstDay => new(Year, Month, 1);
}
