using CalWater.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Centers;

/// <summary>Keeps the centers in memory; an import by another process is seen within a minute, one by this process at once.</summary>
internal sealed class CustomerCenters(IDbContextFactory<AccountsContext> contexts, TimeProvider clock) : ICustomerCenters
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private volatile Snapshot? snapshot;

    public async Task<IReadOnlyList<CustomerCenter>> AllAsync(CancellationToken cancellation) =>
        (await CurrentAsync(cancellation)).ByName;

    public async Task<CustomerCenter?> FindAsync(string centerId, CancellationToken cancellation) =>
        (await CurrentAsync(cancellation)).ById.GetValueOrDefault(centerId);

    /// <summary>Reads the centers again at the next question.</summary>
    public void Forget() => snapshot = null;

    private async Task<Snapshot> CurrentAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (snapshot is { } current && now - current.ReadAt < Fresh) return current;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var centers = await context.CustomerCenters.AsNoTracking().OrderBy(center => center.Name).ToListAsync(cancellation);
        return snapshot = new(now, centers, centers.ToDictionary(center => center.Id, StringComparer.Ordinal));
    }

    private sealed record Snapshot(
        DateTimeOffset ReadAt, IReadOnlyList<CustomerCenter> ByName, Dictionary<string, CustomerCenter> ById);
}
