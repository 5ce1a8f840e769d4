using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Core;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>The seed of a failed run, to run it again.</summary>
internal static class Seed
{
    public static FSharpOption<Replay> FromEnvironment =>
        Environment.GetEnvironmentVariable("CALWATER_TEST_SEED")?.Split(',') is [var seed, var gamma, var size]
            ? FSharpOption<Replay>.Some(new(new Rnd(Number(seed), Number(gamma)), FSharpOption<int>.Some((int)Number(size))))
            : FSharpOption<Replay>.None;

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}
