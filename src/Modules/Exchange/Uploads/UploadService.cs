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
        await TryAsync(() => pass.TidyUpAsync(cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(() => pass.RunAsync(stoppingToken));
            await signal.WaitAsync(LookEvery, stoppingToken);
        }
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogDelayed(fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch that was sent could not be imported yet; tried again within seconds: {Fault}")]
    private partial void LogDelayed(string fault);
}
