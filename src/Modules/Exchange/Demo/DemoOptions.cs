namespace CalWater.Exchange.Demo;

/// <summary>What demo data to write. The same options give the same bytes.</summary>
public sealed record DemoOptions
{
    /// <summary>The first month the demo schedules have rates for, with room for the period before the first bill.</summary>
    private static readonly DateOnly Earliest = new(2024, 2, 1);

    /// <summary>How many service accounts; the cast is always among them, so there are never fewer than it has.</summary>
    public int Accounts { get; init; } = 1000;
    /// <summary>How many monthly bills an account has that was open all the time.</summary>
    public int Months { get; init; } = 13;
    public long Seed { get; init; } = 1;
    /// <summary>The last day of the story: the newest bills are issued within the month before it.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The cast's stories need a year, however short the others' are.</summary>
    internal int CastMonths => Math.Max(13, Months);

    /// <summary>What is wrong with the options, in words for the command line; null when nothing is.</summary>
    public string? Fault()
    {
        if (Accounts is < 1 or > 5_000_000) return "The number of accounts is from 1 to 5,000,000.";
        if (Months is < 1 or > 36) return "The number of months is from 1 to 36.";
        var soonest = Earliest.AddMonths(CastMonths + 1);
        return Until < soonest ? $"The demo schedules begin in 2024: {CastMonths} months end no sooner than {soonest:yyyy-MM-dd}." : null;
    }
}

/// <summary>How far the writing is.</summary>
public readonly record struct DemoProgress(int Accounts, int Of);

/// <summary>How many rows a file got.</summary>
public sealed record DemoFile(string Name, int Rows);
