using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CalWater.Testing;
using Xunit.Abstractions;

namespace CalWater.Grains.Runtime.Tests.Payments.Simulation;

/// <summary>
/// Customers, banks, staff, nights of Auto Pay, faults and crashes by seed, through the real grains, gateway and sandbox; then
/// everything is given time, and the promises are held against what the gateway has. A seed that fails is named with its story;
/// CALWATER_SEED runs it alone.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int SeedsOfALab = 25;
    private const int LabsOfACore = 2;

    /// <summary>A cluster takes seconds to start again: there a sample has to do.</summary>
    private static readonly int Seeds = GrainNodes.AreOrleans ? SeedsOfALab
        : Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1" ? 10_000
        : TestDatabase.IsPostgreSql ? 2 * SeedsOfALab : 500;

    private readonly ConcurrentQueue<string> failed = [];

    [Fact]
    public async Task Whatever_happens_no_payment_is_taken_twice_none_is_lost_and_Auto_Pay_keeps_to_its_notice()
    {
        var since = Stopwatch.StartNew();
        var (first, last) = Chosen ?? (1, Seeds);
        int[][] labs = [.. Enumerable.Range(first, last - first + 1).Chunk(SeedsOfALab)];
        await Parallel.ForEachAsync(labs, new ParallelOptions { MaxDegreeOfParallelism = LabsOfACore * Environment.ProcessorCount }, async (seeds, _) => await RunAsync(seeds));
        var count = last - first + 1;
        output.WriteLine($"{count} seeds, {since.Elapsed.TotalMilliseconds / count:F0} ms for each, {Environment.CpuUsage.TotalTime.TotalMilliseconds / count:F0} ms of the processor");
        Assert.True(failed.IsEmpty, string.Join(Environment.NewLine, failed));
    }

    /// <summary>CALWATER_SEED: one seed, or from one to another as in 1-100.</summary>
    private static (int First, int Last)? Chosen => Environment.GetEnvironmentVariable("CALWATER_SEED")?.Split('-') is [{ Length: > 0 } first, .. var rest]
        ? (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(rest is [var last] ? last : first, CultureInfo.InvariantCulture))
        : null;

    private async Task RunAsync(int[] seeds)
    {
        await using var lab = await PaymentLab.StartAsync();
        foreach (var seed in seeds)
        {
            var run = new SimulatedRun(lab, seed);
            var broken = await PlayAsync(run);
            if (broken.Count > 0) failed.Enqueue($"Seed {seed} (CALWATER_SEED={seed} runs it alone): {string.Join("; ", broken)}{Environment.NewLine}{string.Join(Environment.NewLine, run.Story)}");
        }
    }

    private static async Task<IReadOnlyList<string>> PlayAsync(SimulatedRun run)
    {
        try
        {
            await run.PlayAsync();
            return await run.FinishAsync();
        }
        catch (Exception fault)
        {
            return [fault.ToString()];
        }
    }
}
