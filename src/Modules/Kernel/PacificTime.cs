namespace CalWater;

/// <summary>Business dates are those of California.</summary>
public static class PacificTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    /// <summary>Today's business date.</summary>
    public static DateOnly PacificToday(this TimeProvider clock) => clock.GetUtcNow().ToPacificDate();

    /// <summary>The business date of a moment.</summary>
    public static DateOnly ToPacificDate(this DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>The moment a business date begins.</summary>
    public static DateTimeOffset StartOfDay(this DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
