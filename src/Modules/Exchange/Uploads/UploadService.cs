using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CalWater.Exchange.Uploads;

/// <summary>Imports a batch as soon as it was sent, and looks again for what had to wait.</summary>
internal sealed partial class UploadService(UploadPass pass, UploadSignal signal, ILogger<UploadService> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    /// <summary>Tidied up before the first can be sent.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Watch.TryAsync(pass.TidyUpAsync, LogDelayed, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Watch.TryAsync(pass.RunAsync, LogDelayed, stoppingToken);
            await signal.WaitAsync(LookEvery, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch that was sent could not be imported yet; tried again within seconds: {Fault}")]
    private partial void LogDelayed(string fault);
}
