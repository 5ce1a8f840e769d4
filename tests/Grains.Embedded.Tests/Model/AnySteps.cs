using FsCheck;
using FsCheck.Fluent;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>Makes random steps.</summary>
internal static class AnySteps
{
    public const int Grains = 3;

    private static readonly Gen<Deed> Deeds = Gen.Frequency(
        (8, Gen.Constant(Deed.Write)),
        (1, Gen.Constant(Deed.WriteUnheeded)),
        (4, Gen.Constant(Deed.Read)),
        (2, Gen.Constant(Deed.Leave)),
        (2, Gen.Elements(Deed.Await, Deed.Pass)),
        (4, Gen.Elements(Deed.Hold, Deed.Release, Deed.SpareCommit, Deed.ChangeBehind)),
        (4, Gen.Elements(Deed.RefuseGroup, Deed.RefuseStatement, Deed.LoseAnswer, Deed.LoseConnection, Deed.FailRead)),
        (2, Gen.Elements(Deed.Remind, Deed.Remind, Deed.Forget)),
        (1, Gen.Elements(Deed.Restart, Deed.Crash, Deed.Down)));

    private static readonly Gen<Step> Single =
        from deed in Deeds
        from grain in Gen.Choose(0, Grains - 1)
        from minutes in Gen.Choose(1, 60)
        select new Step(deed, grain, minutes);

    public static Arbitrary<Step[]> All { get; } = Arb.From(Single.ArrayOf(), Fewer);

    /// <summary>The same without some: first halves, then single steps.</summary>
    private static IEnumerable<Step[]> Fewer(Step[] steps)
    {
        for (var size = (steps.Length + 1) / 2; size >= 1; size /= 2)
            for (var from = 0; from < steps.Length; from += size)
                yield return [.. steps[..from], .. steps[Math.Min(from + size, steps.Length)..]];
    }
}
