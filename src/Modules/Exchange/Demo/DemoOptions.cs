namespace CalWater.Exchange.Demo;

/// <summary>What demo data to write. The same options give the same bytes.</summary>
public sealed record DemoOptions
{
    /// <summary>The first month the demo schedules have rates for, with room for the period before the first bill.</summary>
    private static readonly DateOnly Earliest = new(2024, 2, 1);

    internal const int MostMonths = 36;
    private const int Story = 13;

    /// <summary>How many service accounts; the cast is always among them, so there are never fewer than it has.</summary>
    public int Accounts { get; init; } = 1000;
    /// <summary>How many monthly bills an account has that was open all the time.</summary>
    public int Months { get; init; } = 13;
    public long Seed { get; init; } = 1;
    /// <summary>The last day of the story: the newest bills are issued within the month before it.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The months in which anything happens. They are the same however many plain months lie before them.</summary>
    internal int StoryMonths => Math.Min(Story, Months);

    internal int EarlierMonths => Months - StoryMonths;

    /// <summary>The cast's stories need a year, however short the others' are.</summary>
    internal DemoOptions ForCast => this with { Months = Math.Max(Story, Months) };

    /// <summary>What is wrong with the options, in words for the command line; null when nothing is.</summary>
    public string? Fault()
    {
        if (Accounts is < 1 or > 5_000_000) return "The number of accounts is from 1 to 5,000,000.";
        if (Months is < 1 or > MostMonths) return $"The number of months is from 1 to {MostMonths}.";
        var soonest = Earliest.AddMonths(ForCast.Months + 1);
        return Until < soonest ? $"The demo schedules begin in 2024: {ForCast.Months} months end no sooner than {soonest:yyyy-MM-dd}." : null;
    }
}

/// <summary>How far the writing is.</summary>
public readonly record struct DemoProgress(int Accounts, int Of);

/// <summary>How many rows a file got.</summary>
public sealed record DemoFile(string Name, int Rows);
