using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CalWater.Notices.Outbox;

/// <summary>Sends what the outbox holds whenever something was added, and looks again every few seconds for what had to wait.</summary>
internal sealed partial class OutboxSender(OutboxPass pass, OutboxSignal signal, ILogger<OutboxSender> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Watch.TryAsync(SendAllAsync, LogFault, stoppingToken);
            await signal.WaitAsync(LookEvery, stoppingToken);
        }
    }

    private async Task SendAllAsync(CancellationToken cancellation)
    {
        while (await pass.SendDueAsync(cancellation)) { }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be read and will be read again: {Fault}")]
    private partial void LogFault(string fault);
}
