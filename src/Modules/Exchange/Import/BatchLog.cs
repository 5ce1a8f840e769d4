using System.Data.Common;
using CalWater.Database.Bulk;
using CalWater.Exchange.Files.Rows;
using CalWater.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Exchange.Import;

/// <summary>Which batches were imported.</summary>
internal sealed class BatchLog(IDbContextFactory<ExchangeContext> contexts, TimeProvider clock)
{
    /// <summary>Why this batch is not taken, if it is not: it was before, or a newer one was.</summary>
    public async Task<ImportOutcome?> RefusalAsync(BatchFolder batch, bool replay, CancellationToken cancellation)
    {
        if (batch.Manifest is not { } manifest) return null;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var same = await context.Batches.AsNoTracking().FirstOrDefaultAsync(row => row.Id == manifest.Batch, cancellation);
        if (same is not null && same.Fingerprint == manifest.Fingerprint) return new ImportOutcome.AlreadyImported(same.Id, same.ImportedAt);
        if (same is not null) batch.Fault(ManifestRow.File.Name, null, "batch_id", manifest.Batch, new(FaultCode.ImportedOtherwise));
        return replay ? null : await NewerAsync(context, manifest, cancellation);
    }

    /// <summary>Remembers the batch with what it published.</summary>
    public async Task AddAsync(DbTransaction transaction, BatchFolder batch, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var manifest = batch.Manifest!;
        BatchRow row = new(manifest.Batch, manifest.CreatedAt, manifest.Fingerprint, clock.GetUtcNow());
        await transaction.InsertAsync(BulkTable<BatchRow>.Of(context), [row], cancellation);
    }

    private static async Task<ImportOutcome?> NewerAsync(ExchangeContext context, Manifest manifest, CancellationToken cancellation)
    {
        var newer = await context.Batches.AsNoTracking().Where(row => row.CreatedAt > manifest.CreatedAt)
            .OrderByDescending(row => row.CreatedAt).FirstOrDefaultAsync(cancellation);
        return newer is null ? null : new ImportOutcome.OlderThanLast(manifest.Batch, newer.Id, newer.CreatedAt);
    }
}
