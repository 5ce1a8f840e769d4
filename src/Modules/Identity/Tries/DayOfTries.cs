namespace CalWater.Identity.Tries;

/// <summary>How often something was tried on a business day.</summary>
public sealed record DayOfTries
{
    public DateOnly Day { get; init; }
    public int Count { get; init; }

    /// <summary>One more try; a new day begins at none.</summary>
    public DayOfTries Another(DateOnly today) => new() { Day = today, Count = (Day == today ? Count : 0) + 1 };

    public DayOfTries OneFewer() => this with { Count = Math.Max(0, Count - 1) };
}
