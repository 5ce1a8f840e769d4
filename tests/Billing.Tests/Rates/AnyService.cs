using CalWater.Billing.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace CalWater.Billing.Tests.Rates;

/// <summary>Any billing period that the demo schedules rate: any district, class, meter, month and use.</summary>
internal static class AnyService
{
    private static readonly string[] Sizes = ["5/8x3/4", "3/4", "1", "1-1/2", "2", "3", "4", "6"];
    private static readonly DateOnly First = new(2024, 1, 1);

    /// <summary>Starts within 2024 to 2027 and lasts 20 to 40 days, so that some periods have two rates.</summary>
    public static Gen<MeteredService> Gen { get; } =
        from district in FsCheck.Fluent.Gen.Elements(TariffBook.Standard.Districts.ToArray())
        from tariffClass in FsCheck.Fluent.Gen.Elements(Enum.GetValues<TariffClass>())
        from size in FsCheck.Fluent.Gen.Elements(Sizes)
        from start in FsCheck.Fluent.Gen.Choose(0, 1200)
        from days in FsCheck.Fluent.Gen.Choose(20, 40)
        from ccf in FsCheck.Fluent.Gen.Choose(0, 120)
        from cap in FsCheck.Fluent.Gen.Elements(false, true)
        select new MeteredService
        {
            District = district, Class = tariffClass, MeterSize = size, Ccf = ccf, Cap = cap, MeterNumber = "M1",
            Period = new(First.AddDays(start), First.AddDays(start + days - 1))
        };

    public static void All(Func<MeteredService, bool> holds) => Check.QuickThrowOnFailure(Prop.ForAll(Gen.ToArbitrary(), holds));

    public static void Pairs(Func<(MeteredService One, MeteredService Other), bool> holds) =>
        Check.QuickThrowOnFailure(Prop.ForAll((from one in Gen from other in Gen select (one, other)).ToArbitrary(), holds));
}
