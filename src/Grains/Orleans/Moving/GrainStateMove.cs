using System.Data.Common;
using CalWater.Database;
using CalWater.Grains.Cluster.Moving;

namespace CalWater.Grains.Hosting;

/// <summary>
/// Moves states and reminders between the tables of the two engines, which lie in one database. Page by page: what is in
/// a page is written there, read back, compared and removed here in one transaction, so a grain is never in two places
/// or in none, and a move that was broken off goes on where it stopped.
/// </summary>
public sealed class GrainStateMove
{
    // SQLite looks up each named value among all of the statement, so that a page of twice the size takes four times as long.
    private const int PageSize = 50;

    private readonly PortalDatabase database;
    private readonly OrleansTables orleans;
    private readonly EmbeddedTables embedded;

    internal GrainStateMove(PortalDatabase database, OrleansTables orleans, EmbeddedTables embedded) =>
        (this.database, this.orleans, this.embedded) = (database, orleans, embedded);

    /// <summary>Moves all there is.</summary>
    /// <param name="toOrleans">From the embedded engine to Orleans; otherwise back.</param>
    /// <param name="progress">Told after every page how many have been moved.</param>
    /// <param name="cancellation">Breaks off between two pages.</param>
    /// <exception cref="MoveRefusedException">A portal runs, or both engines hold the same grain. What was moved before stays moved.</exception>
    public async Task<long> RunAsync(bool toOrleans, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var (from, to) = toOrleans ? ((IEngineTables)embedded, (IEngineTables)orleans) : (orleans, embedded);
        var (here, there) = await CountAsync(from, to, cancellation);
        for (long moved = 0; await MovePageAsync(from, to, cancellation) is > 0 and var page;) progress?.Report(moved += page);
        var (left, arrived) = await CountAsync(from, to, cancellation);
        return (left, arrived) == (0, here + there)
            ? here
            : throw new InvariantBrokenException($"Of {here} states and reminders {arrived - there} arrived and {left} are left.");
    }

    private Task<(long, long)> CountAsync(IEngineTables from, IEngineTables to, CancellationToken cancellation) => InTurnAsync(
        async transaction => (await from.CountAsync(transaction), await to.CountAsync(transaction)), cancellation);

    private Task<int> MovePageAsync(IEngineTables from, IEngineTables to, CancellationToken cancellation) => InTurnAsync(
        async transaction =>
        {
            if (await from.SomeStatesAsync(transaction, PageSize) is { Count: > 0 } states) return await MoveAsync(transaction, from, to, states);
            if (await from.SomeRemindersAsync(transaction, PageSize) is { Count: > 0 } reminders) return await MoveAsync(transaction, from, to, reminders);
            await from.RemoveClearedAsync(transaction);
            return 0;
        },
        cancellation);

    private static async Task<int> MoveAsync(DbTransaction transaction, IEngineTables from, IEngineTables to, List<MovedState> page)
    {
        if (await to.SameStatesAsync(transaction, page) is [var both, ..])
            throw new MoveRefusedException($"Both engines hold a state '{both.Name}' of {both.GrainType}/{both.Key}. Restore a backup from before the second one was used.");
        await to.AddAsync(transaction, page);
        Compare(page, await to.SameStatesAsync(transaction, page));
        await from.RemoveAsync(transaction, page);
        return page.Count;
    }

    private static async Task<int> MoveAsync(DbTransaction transaction, IEngineTables from, IEngineTables to, List<MovedReminder> page)
    {
        if (await to.SameRemindersAsync(transaction, page) is [var both, ..])
            throw new MoveRefusedException($"Both engines hold a reminder '{both.Name}' of {both.GrainType}/{both.Key}. Restore a backup from before the second one was used.");
        await to.AddAsync(transaction, page);
        Compare(page, await to.SameRemindersAsync(transaction, page));
        await from.RemoveAsync(transaction, page);
        return page.Count;
    }

    private static void Compare<T>(List<T> sent, List<T> arrived)
    {
        if (sent.Count != arrived.Count || !sent.ToHashSet().SetEquals(arrived))
            throw new InvariantBrokenException($"Of {sent.Count} rows {sent.Intersect(arrived).Count()} arrived as they were. Nothing of this page was moved.");
    }

    private async Task<T> InTurnAsync<T>(Func<DbTransaction, Task<T>> act, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await embedded.RefusalAsync(transaction) is { } running) throw new MoveRefusedException(running);
        if (await orleans.RefusalAsync(transaction) is { } cluster) throw new MoveRefusedException(cluster);
        var result = await act(transaction);
        await transaction.CommitAsync(cancellation);
        return result;
    }
}
