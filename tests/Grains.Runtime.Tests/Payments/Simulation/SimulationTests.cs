using Xunit.Abstractions;

namespace CalWater.Grains.Runtime.Tests.Payments.Simulation;

/// <summary>
/// Customers, banks, staff, faults and crashes by seed, through the real grains, gateway and sandbox; then everything is given time,
/// and the promise of the payments is held against what the gateway has. A seed that fails is named; CALWATER_SEED runs it alone.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int SeedsOfALab = 25;

    private static readonly int Seeds = Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1" ? 10_000 : 50;

    [Fact]
    public async Task Whatever_happens_no_payment_is_taken_twice_and_none_is_lost()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("CALWATER_SEED"), out var one)) await RunAsync(one, 1);
        else
            for (var first = 1; first <= Seeds; first += SeedsOfALab) await RunAsync(first, SeedsOfALab);
    }

    private async Task RunAsync(int first, int count)
    {
        await using var lab = await PaymentLab.StartAsync();
        for (var seed = first; seed < first + count; seed++)
        {
            var run = new SimulatedRun(lab, seed);
            await run.PlayAsync();
            var broken = await run.FinishAsync();
            if (broken.Count > 0) output.WriteLine(string.Join(Environment.NewLine, run.Story));
            Assert.True(broken.Count == 0, $"Seed {seed} (CALWATER_SEED={seed} runs it alone): {string.Join("; ", broken)}");
        }
    }
}
