using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CalWater.Billing.Stripe.Webhooks;

/// <summary>Processes what the inbox holds whenever an event comes, and looks again for what had to wait.</summary>
internal sealed partial class InboxService(InboxPass pass, InboxSignal signal, ILogger<InboxService> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Watch.TryAsync(ProcessAllAsync, LogFault, stoppingToken);
            await signal.WaitAsync(LookEvery, stoppingToken);
        }
    }

    private async Task ProcessAllAsync(CancellationToken cancellation)
    {
        while (await pass.ProcessDueAsync(cancellation)) { }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The inbox of Stripe's events could not be read and will be read again: {Fault}")]
    private partial void LogFault(string fault);
}
