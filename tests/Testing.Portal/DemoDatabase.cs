using System.Collections.Concurrent;

namespace CalWater.Testing;

/// <summary>A database into which a portal's first start has imported the demo utility: made once for each day, copied for every test.</summary>
public static class DemoDatabase
{
    private static readonly ConcurrentDictionary<DateOnly, Lazy<Task<TestDatabase>>> Made = [];

    /// <param name="clock">The utility's newest bills are of its day.</param>
    public static async Task<TestDatabase> CopyAsync(TimeProvider clock) =>
        await (await Made.GetOrAdd(clock.PacificToday(), _ => new(() => MakeAsync(clock))).Value).CopyAsync();

    private static async Task<TestDatabase> MakeAsync(TimeProvider clock)
    {
        var database = await TestDatabase.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().Wait();
        await using (var portal = new TestPortal { Clock = clock }) await portal.FillAsync(database);
        await database.CloseAsync();
        return database;
    }
}
