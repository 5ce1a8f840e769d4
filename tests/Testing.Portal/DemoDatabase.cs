using System.Collections.Concurrent;

namespace CalWater.Testing;

/// <summary>A database into which a portal's first start has imported the demo utility: made once for each day and size, copied for every test.</summary>
public static class DemoDatabase
{
    /// <summary>How many accounts a demo utility has unless a test wants another.</summary>
    public const int Small = 200;

    private static readonly ConcurrentDictionary<(DateOnly Day, int Accounts), Lazy<Task<TestDatabase>>> Made = [];

    /// <param name="clock">The utility's newest bills are of its day.</param>
    /// <param name="accounts">How many it has.</param>
    public static async Task<TestDatabase> CopyAsync(TimeProvider clock, int accounts = Small) =>
        await (await Made.GetOrAdd((clock.PacificToday(), accounts), _ => new(() => MakeAsync(clock, accounts))).Value).CopyAsync();

    private static async Task<TestDatabase> MakeAsync(TimeProvider clock, int accounts)
    {
        var database = await TestDatabase.CreateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().Wait();
        await using (var portal = new TestPortal { Clock = clock, Accounts = accounts }) await portal.FillAsync(database);
        await database.CloseAsync();
        return database;
    }
}
