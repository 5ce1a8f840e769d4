using System.Data.Common;
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
            await ProcessAllAsync(stoppingToken);
            await signal.WaitAsync(LookEvery, stoppingToken);
        }
    }

    private async Task ProcessAllAsync(CancellationToken cancellation)
    {
        try
        {
            while (await pass.ProcessDueAsync(cancellation)) { }
        }
        catch (DbException fault)
        {
            LogDatabase(fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The inbox of Stripe's events could not be read and will be read again: {Fault}")]
    private partial void LogDatabase(string fault);
}
