using System.Diagnostics;
using CalWater.Bench.Grains;
using CalWater.Testing;

namespace CalWater.Bench.Scenarios;

/// <summary>
/// The grain engine alone: calls, durable writes, activations. On SQLite, or on the server of CALWATER_TEST_POSTGRES. Where
/// the program has also been built with <c>-p:GrainEngine=Orleans</c>, the same is measured there, in a process beside.
/// </summary>
internal sealed class B5Engine : IScenario
{
    private const int Callers = 64;
    private const int Stored = 20_000;
    private const int InMemory = 100_000;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    public string Id => "B5";

    public async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        var on = TestDatabase.IsPostgreSql ? "PostgreSQL" : "SQLite";
        await using var engine = new EngineRun(database.Database);
        await engine.RestartAsync();

        await PerSecondAsync(1, engine, counter => counter.Touch());
        yield return Figure.AtMost("call to a warm grain, one caller", 1e6 / await PerSecondAsync(1, engine, counter => counter.Touch()), 2, " us");
        yield return Figure.AtLeast("calls to warm grains, 64 callers", await PerSecondAsync(Callers, engine, counter => counter.Touch()), 2_000_000, "/s");
        await PerSecondAsync(Callers, engine, counter => counter.Add());
        var writes = await PerSecondAsync(Callers, engine, counter => counter.Add());
        yield return Figure.AtLeast($"durable writes, 64 callers, {on}", writes, TestDatabase.IsPostgreSql ? 8_000 : 20_000, "/s");
        var byHand = await BatchInsert.MeasureAsync(database.Database, Time);
        yield return Figure.Beside($"rows by hand, batches of 64, {on}", byHand, "/s");
        yield return Figure.AtLeast($"durable writes against rows by hand, {on}", writes / byHand, 0.5, "x");
        yield return Figure.AtLeast($"activations from the store, {on}", await ActivationsAsync(engine), 20_000, "/s");
        yield return Figure.Beside("memory for an active grain", await BytesAsync(engine), " bytes");
        await foreach (var figure in OrleansAsync()) yield return figure;
    }

    /// <summary>Each caller has a grain of its own and calls it again as soon as it has answered.</summary>
    private static async Task<double> PerSecondAsync(int callers, EngineRun engine, Func<ICounterGrain, Task<int>> call)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, callers).Select(number => Task.Run(async () =>
        {
            var (counter, calls) = (engine.Counter(number), 0);
            for (; clock.Elapsed < Time; calls++) await call(counter);
            return calls;
        })));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task<double> ActivationsAsync(EngineRun engine)
    {
        await Parallel.ForAsync(0, Stored, new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (number, _) => await engine.Counter(number).Add());
        await engine.RestartAsync();
        await engine.Counter(Stored).Touch();
        var clock = Stopwatch.StartNew();
        await Parallel.ForAsync(0, Stored, new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (number, _) => await engine.Counter(number).Touch());
        return Stored / clock.Elapsed.TotalSeconds;
    }

    private static async Task<double> BytesAsync(EngineRun engine)
    {
        await engine.RestartAsync();
        await engine.Counter(0).Touch();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await Parallel.ForAsync(Stored + 1, Stored + InMemory, new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (number, _) => await engine.Counter(number).Touch());
        return (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)InMemory;
    }

    private static async IAsyncEnumerable<Figure> OrleansAsync()
    {
        if (EngineRun.EngineName == "Orleans") yield break;
        var program = Path.Combine(ProjectRoot.Path, "artifacts", "orleans", "bin", "CalWater.Bench", "release", "CalWater.Bench.dll");
        if (!File.Exists(program))
        {
            yield return Figure.NotInstalled("the same on Orleans (dotnet build bench -c Release -p:GrainEngine=Orleans)", "");
            yield break;
        }
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "B5"]) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Split(" | ") is ["B5", var what, var value, ..]) yield return new($"Orleans: {what}", value, "", null);
    }
}
