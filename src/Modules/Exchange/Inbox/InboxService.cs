using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CalWater.Exchange.Inbox;

/// <summary>Looks into the inbox again and again, where there is one.</summary>
internal sealed partial class InboxService(InboxPass pass, IOptions<ExchangeOptions> options, TimeProvider clock, ILogger<InboxService> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options.Value.Inbox is null ? Task.CompletedTask
        : Watch.EveryAsync(options.Value.InboxLookEvery, clock, pass.RunAsync, LogDelayed, stoppingToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The inbox could not be looked through; it is tried again with the next look: {Fault}")]
    private partial void LogDelayed(string fault);
}
