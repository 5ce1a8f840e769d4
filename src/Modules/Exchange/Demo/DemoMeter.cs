using CalWater.Accounts.ServiceAccounts;

namespace CalWater.Exchange.Demo;

/// <summary>The meter and the use that go with a class of account.</summary>
internal sealed record DemoMeter(AccountClass Class, string Size, DemoUsage Usage)
{
    private static readonly string[] HomeSizes = ["5/8x3/4", "5/8x3/4", "5/8x3/4", "5/8x3/4", "3/4", "1"];
    private static readonly string[] BusinessSizes = ["5/8x3/4", "1", "1", "1-1/2", "2", "3"];
    private static readonly string[] HouseSizes = ["1-1/2", "2", "2", "3"];
    private static readonly string[] FireSizes = ["4", "6", "8"];

    public static DemoMeter Home(DemoDistrict district, DemoRandom random)
    {
        var winter = Math.Max(1, district.WinterCcf * random.Between(45, 170) / 100);
        return new(AccountClass.Residential, random.Pick(HomeSizes), new(winter, district.SummerPercent * random.Between(40, 130) / 100));
    }

    public static DemoMeter Business(DemoRandom random) =>
        new(AccountClass.Commercial, random.Pick(BusinessSizes), new(random.Between(8, 180), random.Between(0, 60)));

    /// <summary>A house of several dwellings; a few stand beside a sprinkler line that never runs.</summary>
    public static DemoMeter House(DemoRandom random) => random.PerMille(60)
        ? new(AccountClass.Fire, random.Pick(FireSizes), new(0, 0))
        : new(AccountClass.Multi, random.Pick(HouseSizes), new(random.Between(40, 260), random.Between(10, 50)));
}
