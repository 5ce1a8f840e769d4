using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CalWater.Exchange.Inbox;

/// <summary>Looks into the inbox again and again, where there is one.</summary>
internal sealed partial class InboxService(InboxPass pass, IOptions<ExchangeOptions> options, TimeProvider clock, ILogger<InboxService> log) : BackgroundService
{
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Inbox is null) return;
        using var timer = new PeriodicTimer(LookEvery, clock);
        do await LookAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await pass.RunAsync(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogDelayed(fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The inbox could not be looked through; tried again within seconds: {Fault}")]
    private partial void LogDelayed(string fault);
}
