using System.Text.Json;
using CalWater.Database.Bulk;
using CalWater.Exchange.Import;
using CalWater.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Exchange.Deliveries;

internal sealed class StoredDeliveries(IDbContextFactory<ExchangeContext> contexts, DeliveryProgress running) : IDeliveries
{
    private const int FaultsAtOnce = 1000;

    public async Task<(IReadOnlyList<Delivery> Shown, int Count)> ListAsync(int skip, int take, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Deliveries.AsNoTracking().OrderByDescending(row => row.StartedAt).ThenBy(row => row.Id)
            .Skip(skip).Take(take).ToListAsync(cancellation);
        return ([.. rows.Select(Of)], await context.Deliveries.CountAsync(cancellation));
    }

    public async Task<Delivery?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Deliveries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is { } row ? Of(row) : null;
    }

    public async Task<IReadOnlyList<RowFault>> FaultsAsync(string id, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.DeliveryFaults.AsNoTracking().Where(fault => fault.Delivery == id && fault.Number > skip)
            .OrderBy(fault => fault.Number).Take(take).ToListAsync(cancellation);
        return [.. rows.Select(row => row.AsFault())];
    }

    public async IAsyncEnumerable<RowFault> FaultsAsync(string id)
    {
        for (var skip = 0; await FaultsAsync(id, skip, FaultsAtOnce, CancellationToken.None) is { Count: > 0 } some; skip += FaultsAtOnce)
            foreach (var fault in some) yield return fault;
    }

    private Delivery Of(DeliveryRow row) => new(row.Id, row.Source, row.Actor, row.Folder, row.StartedAt, row.EndedAt, row.State,
        row.Batch, Read<ImportSummary>(row.Contents), row.State == DeliveryState.Running ? running.Find(row.Id) ?? Read<ImportProgress>(row.Progress) : null, row.FaultCount);

    private static T? Read<T>(string? json) where T : class => json is null ? null : JsonSerializer.Deserialize<T>(json);
}
