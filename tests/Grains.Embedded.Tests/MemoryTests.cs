using CalWater.Testing;
using Xunit.Abstractions;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>Run alone, so that no other test's memory is counted. The long run touches 100,000 grains ten times over.</summary>
[Collection(nameof(Alone))]
public sealed class MemoryTests(ITestOutputHelper output) : EngineTest
{
    private const int MostBytesPerActivation = 3000;
    private const int MostBytesLeft = 4_000_000;

    private static readonly int Active = LongRun.Or(20_000, 100_000);
    private static readonly int Rounds = LongRun.Or(1, 10);

    [Fact]
    public async Task Grains_that_were_touched_once_leave_nothing_in_memory()
    {
        // The engine's table stays as large as it ever was, so it is made large first.
        await TouchAsync(round: 0);
        var before = await SettledAsync(long.MaxValue);
        for (var round = 1; round <= Rounds; round++)
        {
            await TouchAsync(round);
            var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / Active;
            output.WriteLine($"{each} bytes per activation with {Active:N0} active");
            Assert.InRange(each, 1, MostBytesPerActivation);
            output.WriteLine($"{await SettledAsync(before + MostBytesLeft) - before:N0} bytes more than before, {round * Active:N0} grains later");
        }
    }

    private async Task TouchAsync(int round)
    {
        foreach (var keys in Enumerable.Range(0, Active).Chunk(500))
            await Task.WhenAll(keys.Select(key => Grain<ITallyGrain>($"tally-{round}-{key}").Get()));
    }

    /// <summary>The bytes in memory once idle grains have left and it is not more than that.</summary>
    private Task<long> SettledAsync(long most)
    {
        Clock.Advance(TimeSpan.FromMinutes(16));
        return Eventually.GetAsync(() => Task.FromResult(GC.GetTotalMemory(forceFullCollection: true)), bytes => bytes <= most);
    }
}
