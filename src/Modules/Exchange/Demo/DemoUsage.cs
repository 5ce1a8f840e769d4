namespace CalWater.Exchange.Demo;

/// <summary>How much water an account uses.</summary>
/// <param name="WinterCcf">In a winter month.</param>
/// <param name="SummerPercent">How much more in July, in percent of the winter's.</param>
internal sealed record DemoUsage(int WinterCcf, int SummerPercent)
{
    /// <summary>How much of the summer a month is, January first.</summary>
    private static readonly int[] SummerOfMonth = [0, 0, 8, 25, 55, 85, 100, 97, 75, 40, 12, 0];

    /// <summary>Age of the bill whose water ran through a leak, and how much.</summary>
    public int? LeakAge { get; init; }
    public int LeakCcf { get; init; }

    /// <summary>What the newest bill is for, where that is fixed.</summary>
    public int? Current { get; init; }

    /// <summary>The most that a month without a leak takes.</summary>
    public int MostCcf => (WinterCcf * (100 + SummerPercent) * 118 / 10000) + 1;

    public int Ccf(DateOnly readOn, int age, DemoRandom random)
    {
        var season = 100 + (SummerPercent * SummerOfMonth[readOn.Month - 1] / 100);
        var usual = ((WinterCcf * season * random.Between(82, 118)) + 5000) / 10000;
        if (age == 0 && Current is { } fixedCcf) return fixedCcf;
        return age == LeakAge ? usual + LeakCcf : usual;
    }
}
