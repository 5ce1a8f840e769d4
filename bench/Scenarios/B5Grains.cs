using System.Diagnostics;
using CalWater.Grains.Hosting;
using CalWater.Grains.ServiceAccounts;
using CalWater.Testing;
using Orleans;

namespace CalWater.Bench.Scenarios;

/// <summary>The portal's own grains on the engine of this build; run it once with each GrainEngine to hold them side by side.</summary>
internal sealed class B5Grains : IScenario
{
    private const int Many = 64;
    private static readonly TimeSpan For = TimeSpan.FromSeconds(5);

    public string Id => "B5";

    public async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var portal = new TestPortal();
        await portal.InitializeAsync();
        var grains = portal.Services.GetRequiredService<IGrainFactory>();
        var where = $"{typeof(GrainEngineOptions).Assembly.GetName().Name} on {(TestDatabase.IsPostgreSql ? "PostgreSQL" : "SQLite")}";
        yield return Figure.Beside($"{where}: calls of a warm grain, 1 caller", await RateAsync(1, (caller, _) => Account(grains, caller).Get()), "/s");
        yield return Figure.Beside($"{where}: calls of warm grains, {Many} callers", await RateAsync(Many, (caller, _) => Account(grains, caller).Get()), "/s");
        yield return Figure.Beside(
            $"{where}: durable writes, {Many} callers", await RateAsync(Many, (caller, n) => Account(grains, caller).SetBillingEmail($"{n}@example.com")), "/s");
    }

    private static IServiceAccountGrain Account(IGrainFactory grains, int caller) => grains.ServiceAccount(AccountNumber.Parse($"{7000000000 + caller}"));

    /// <summary>Calls a second, each caller one at a time on a grain of its own; the first second does not count.</summary>
    private static async Task<double> RateAsync(int callers, Func<int, int, Task> call)
    {
        await CountAsync(callers, TimeSpan.FromSeconds(1), call);
        var since = Stopwatch.GetTimestamp();
        var calls = await CountAsync(callers, For, call);
        return calls / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static async Task<long> CountAsync(int callers, TimeSpan time, Func<int, int, Task> call)
    {
        var since = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var count = 0;
            while (Stopwatch.GetElapsedTime(since) < time) await call(caller, count++);
            return (long)count;
        })));
        return counts.Sum();
    }
}
