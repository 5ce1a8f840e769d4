using CalWater.Database;
using CalWater.Database.Bulk;
using CalWater.Database.Turns;

namespace CalWater.Exchange.Import;

/// <summary>Takes a folder of the CIS's files whole or not at all. It never wakes a grain.</summary>
public sealed class Importer
{
    private readonly PortalDatabase database;
    private readonly Staging staging;
    private readonly BatchLog log;
    private readonly BatchModules modules;

    internal Importer(PortalDatabase database, Staging staging, BatchLog log, BatchModules modules) =>
        (this.database, this.staging, this.log, this.modules) = (database, staging, log, modules);

    /// <summary>Checks the folder's files, all of them, and imports them in one step if nothing is wrong.</summary>
    /// <param name="folder">The folder, with its <c>manifest.csv</c>.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops; then nothing was changed.</param>
    public async Task<ImportOutcome> RunAsync(
        string folder, ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        await using var turn = await TryTakeTurnAsync(cancellation);
        return turn is null ? new ImportOutcome.AnotherIsRunning() : await RunInTurnAsync(folder, options, progress, cancellation);
    }

    /// <returns>Null when another import is under way on this database.</returns>
    internal Task<Turn?> TryTakeTurnAsync(CancellationToken cancellation) => Turn.TryTakeAsync(database, TurnAt.Import, cancellation);

    /// <summary>For the holder of the turn.</summary>
    internal async Task<ImportOutcome> RunInTurnAsync(
        string folder, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        return ImportFigures.Ended(await TakeAsync(folder, options, progress, cancellation));
    }

    private async Task<ImportOutcome> TakeAsync(string folder, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var batch = await BatchFolder.OpenAsync(folder, progress, cancellation);
        if (await log.RefusalAsync(batch, options.Replay, cancellation) is { } refusal) return refusal;

        await using var opened = await staging.OpenAsync(batch.RowsStored, cancellation);
        await modules.BeginAsync(cancellation);
        await modules.StageAsync(batch, cancellation);
        await modules.CheckAsync(batch, cancellation);
        if (batch.Faults.Report() is { Count: > 0 } report) return new ImportOutcome.Refused(report, batch.Told);
        return options.DryRun ? new ImportOutcome.Checked(batch.Summary(null)) : await PublishAsync(batch, cancellation);
    }

    private async Task<ImportOutcome> PublishAsync(BatchFolder batch, CancellationToken cancellation)
    {
        var postings = await modules.PrepareAsync(batch, cancellation);
        await modules.StoreAheadAsync(batch, cancellation);
        batch.Report(ImportStage.Publishing);
        await using var transaction = await staging.BeginPublishingAsync(cancellation);
        await modules.PublishAsync(transaction, cancellation);
        await log.AddAsync(transaction, batch, cancellation);
        await transaction.CommitAsync(cancellation);
        modules.Published();
        return new ImportOutcome.Imported(batch.Summary(postings));
    }
}
