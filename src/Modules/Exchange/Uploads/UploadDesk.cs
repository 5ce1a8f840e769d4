using CalWater.Exchange.Deliveries;
using CalWater.Exchange.Inbox;
using Microsoft.Extensions.Options;

namespace CalWater.Exchange.Uploads;

/// <summary>Keeps a batch that was sent over the web until its turn comes.</summary>
public sealed class UploadDesk
{
    private readonly DeliveryLog log;
    private readonly UploadSignal signal;
    private readonly ExchangeOptions options;

    internal UploadDesk(DeliveryLog log, UploadSignal signal, IOptions<ExchangeOptions> options) =>
        (this.log, this.signal, this.options) = (log, signal, options.Value);

    /// <summary>Writes the files to a folder under a name with a dot, and takes the dot away when all are there.</summary>
    /// <param name="actor">The member of staff.</param>
    public async Task<UploadAnswer> TakeAsync(IReadOnlyList<UploadedFile> files, string actor, CancellationToken cancellation = default)
    {
        var delivery = log.New(DeliverySource.Upload, actor, files.Count == 1 ? files[0].Name : "", DeliveryState.Waiting);
        var folder = Path.Combine(options.UploadFolder, "." + delivery.Id);
        var isKept = false;
        try
        {
            if (await new UploadFolder(folder, options.LargestUpload).FillAsync(files, cancellation) is { } refused) return refused;
            await log.PutAsync(delivery, cancellation);
            Directory.Move(folder, Path.Combine(options.UploadFolder, delivery.Id));
            isKept = true;
        }
        finally
        {
            if (!isKept && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        signal.Raise();
        return new UploadAnswer.Accepted(delivery.Id);
    }
}

/// <summary>Raised when a batch was sent.</summary>
internal sealed class UploadSignal(TimeProvider clock) : Signal(clock);
