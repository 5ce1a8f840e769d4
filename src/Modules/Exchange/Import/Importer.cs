using CalWater.Database;

namespace CalWater.Exchange.Import;

/// <summary>Takes a folder of the CIS's files whole or not at all. It never wakes a grain.</summary>
public sealed class Importer
{
    private readonly PortalDatabase database;
    private readonly BatchLog log;
    private readonly BatchModules modules;

    internal Importer(PortalDatabase database, BatchLog log, BatchModules modules) =>
        (this.database, this.log, this.modules) = (database, log, modules);

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
    internal Task<ImportTurn?> TryTakeTurnAsync(CancellationToken cancellation) => ImportTurn.TryTakeAsync(database, cancellation);

    /// <summary>For the holder of the turn.</summary>
    internal async Task<ImportOutcome> RunInTurnAsync(
        string folder, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var batch = await BatchFolder.OpenAsync(folder, progress, cancellation);
        if (await log.RefusalAsync(batch, options.Replay, cancellation) is { } refusal) return refusal;

        await modules.EmptyAsync(cancellation);
        var outcome = await TakeAsync(batch, options, cancellation);
        await modules.EmptyAsync(cancellation);
        return outcome;
    }

    private async Task<ImportOutcome> TakeAsync(BatchFolder batch, ImportOptions options, CancellationToken cancellation)
    {
        await modules.StageAsync(batch, cancellation);
        var faults = await modules.FaultsAsync(batch, cancellation);
        if (faults.Count > 0) return new ImportOutcome.Refused(faults, batch.Told);
        return options.DryRun ? new ImportOutcome.Checked(batch.Summary(null)) : await PublishAsync(batch, cancellation);
    }

    private async Task<ImportOutcome> PublishAsync(BatchFolder batch, CancellationToken cancellation)
    {
        var postings = await modules.PrepareAsync(batch, cancellation);
        batch.Report(ImportStage.Publishing);
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await modules.PublishAsync(transaction, cancellation);
        await log.AddAsync(transaction, batch, cancellation);
        await transaction.CommitAsync(cancellation);
        modules.Published();
        return new ImportOutcome.Imported(batch.Summary(postings));
    }
}
