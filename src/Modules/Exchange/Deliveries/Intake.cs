using CalWater.Database.Turns;
using CalWater.Exchange.Import;
using CalWater.Exchange.Storage;

namespace CalWater.Exchange.Deliveries;

/// <summary>Imports a folder and keeps on record what became of it, whichever way it came.</summary>
public sealed class Intake
{
    private readonly Importer importer;
    private readonly DeliveryLog log;
    private readonly DeliveryProgress running;

    internal Intake(Importer importer, DeliveryLog log, DeliveryProgress running) => (this.importer, this.log, this.running) = (importer, log, running);

    /// <summary>Takes a folder from the terminal. A dry run is not recorded.</summary>
    public async Task<ImportOutcome> TakeAsync(
        string folder, ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (options.DryRun) return await importer.RunAsync(folder, options, progress, cancellation);
        await using var turn = await TryTakeTurnAsync(cancellation);
        if (turn is null) return new ImportOutcome.AnotherIsRunning();
        return await RunAsync(log.New(DeliverySource.Terminal, Actors.Operator, folder), folder, options, progress, cancellation);
    }

    /// <returns>Null when another import is under way on this database.</returns>
    internal async Task<Turn?> TryTakeTurnAsync(CancellationToken cancellation)
    {
        var turn = await importer.TryTakeTurnAsync(cancellation);
        if (turn is not null) await log.InterruptAsync(cancellation);
        return turn;
    }

    /// <summary>For the holder of the turn.</summary>
    internal async Task<ImportOutcome> RunAsync(
        DeliveryRow delivery, string folder, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        await log.PutAsync(delivery with { State = DeliveryState.Running }, cancellation);
        try
        {
            var outcome = await importer.RunInTurnAsync(folder, options, running.Of(delivery.Id, progress), cancellation);
            await log.EndAsync(delivery, outcome, CancellationToken.None);
            return outcome;
        }
        catch (Exception)
        {
            await log.InterruptAsync(CancellationToken.None);
            throw;
        }
    }
}
