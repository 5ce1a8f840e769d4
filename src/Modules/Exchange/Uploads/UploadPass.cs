using CalWater.Exchange.Deliveries;
using CalWater.Exchange.Inbox;
using Microsoft.Extensions.Options;

namespace CalWater.Exchange.Uploads;

/// <summary>Imports the batches that were sent, one after the other; also those that a stopped process left half done.</summary>
internal sealed class UploadPass(Intake intake, DeliveryLog log, IOptions<ExchangeOptions> options)
{
    /// <summary>What was still being sent when the process was stopped is taken away, unless it was on record already: then it was whole.</summary>
    public async Task TidyUpAsync(CancellationToken cancellation)
    {
        foreach (var folder in Folders("."))
        {
            var id = Path.GetFileName(folder)[1..];
            if (await log.FindAsync(id, cancellation) is null) Directory.Delete(folder, recursive: true);
            else Directory.Move(folder, Path.Combine(options.Value.UploadFolder, id));
        }
    }

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var folder in Folders("").Order(StringComparer.Ordinal))
        {
            await using var turn = await intake.TryTakeTurnAsync(cancellation);
            if (turn is null) return;
            await TakeAsync(folder, cancellation);
        }
    }

    /// <summary>One that was decided before the process was stopped is only taken away.</summary>
    private async Task TakeAsync(string folder, CancellationToken cancellation)
    {
        if (await log.FindAsync(Path.GetFileName(folder), cancellation) is { State: DeliveryState.Waiting or DeliveryState.Interrupted } delivery)
            await intake.RunAsync(delivery, folder, new(), null, cancellation);
        Directory.Delete(folder, recursive: true);
    }

    private IEnumerable<string> Folders(string start) => !Directory.Exists(options.Value.UploadFolder) ? []
        : Directory.GetDirectories(options.Value.UploadFolder).Where(folder => Path.GetFileName(folder).StartsWith('.') == (start == "."));
}
