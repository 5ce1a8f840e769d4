using System.Text.Json;
using CalWater.Database;
using CalWater.Database.Bulk;
using CalWater.Exchange.Import;
using CalWater.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Exchange.Deliveries;

/// <summary>Every batch that was handed in, taken or not, with all its faults.</summary>
internal sealed class DeliveryLog(IDbContextFactory<ExchangeContext> contexts, PortalDatabase database, TimeProvider clock)
{
    private static readonly FaultReport NoFaults = new([], 0);

    public DeliveryRow New(DeliverySource source, string actor, string folder, DeliveryState state = DeliveryState.Running) =>
        new(RandomId.New(20), source, actor, folder, clock.GetUtcNow(), null, state, null, null, 0);

    public async Task<DeliveryRow?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Deliveries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation);
    }

    /// <summary>Adds the delivery, or writes it over.</summary>
    public async Task PutAsync(DeliveryRow delivery, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var isKnown = await context.Deliveries.AnyAsync(row => row.Id == delivery.Id, cancellation);
        context.Entry(delivery).State = isKnown ? EntityState.Modified : EntityState.Added;
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Keeps what became of the delivery. The faults come first: an ended delivery has all of them.</summary>
    public async Task EndAsync(DeliveryRow delivery, ImportOutcome outcome, CancellationToken cancellation)
    {
        var (state, batch, contents, report) = Read(outcome);
        await KeepFaultsAsync(delivery.Id, report.Faults, cancellation);
        await PutAsync(delivery with
        {
            State = state, Batch = batch ?? contents?.Batch, EndedAt = clock.GetUtcNow(), FaultCount = report.Count,
            Contents = contents is null ? null : JsonSerializer.Serialize(contents)
        }, cancellation);
    }

    /// <summary>Notes how far a delivery is that runs.</summary>
    public async Task NoteAsync(string delivery, ImportProgress progress)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await context.Deliveries.Where(row => row.Id == delivery && row.State == DeliveryState.Running)
            .ExecuteUpdateAsync(row => row.SetProperty(each => each.Progress, JsonSerializer.Serialize(progress)));
    }

    /// <summary>For the holder of the turn, beside whom nobody imports: what still says that it runs was cut short.</summary>
    public async Task InterruptAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Deliveries.Where(row => row.State == DeliveryState.Running).ExecuteUpdateAsync(
            row => row.SetProperty(each => each.State, DeliveryState.Interrupted).SetProperty(each => each.EndedAt, clock.GetUtcNow()), cancellation);
    }

    private async Task KeepFaultsAsync(string delivery, IReadOnlyList<RowFault> faults, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.DeliveryFaults.Where(fault => fault.Delivery == delivery).ExecuteDeleteAsync(cancellation);
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await transaction.InsertAsync(BulkTable<DeliveryFaultRow>.Of(context),
            faults.Select((fault, index) => DeliveryFaultRow.Of(delivery, index + 1, fault)), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static (DeliveryState, string? Batch, ImportSummary? Contents, FaultReport Report) Read(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported done => (DeliveryState.Imported, null, done.Summary, NoFaults),
        ImportOutcome.Refused refused => (DeliveryState.Refused, null, refused.Read, refused.Report),
        ImportOutcome.AlreadyImported before => (DeliveryState.AlreadyImported, before.Batch, null, NoFaults),
        ImportOutcome.OlderThanLast older => (DeliveryState.OlderThanLast, older.Batch, null, NoFaults),
        _ => throw new InvariantBrokenException($"This ends no delivery: {outcome}")
    };
}
