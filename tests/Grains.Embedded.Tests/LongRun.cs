namespace CalWater.Grains.Embedded.Tests;

/// <summary>The long proofs run with CALWATER_TEST_LONG=1; otherwise a sample of them that can fail.</summary>
internal static class LongRun
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1";

    public static int Or(int sample, int all) => IsOn ? all : sample;
}
