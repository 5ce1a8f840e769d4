namespace CalWater.Web.BillNews;

/// <summary>Tells customers of their new bills. Looks at the start and every minute: an import runs no grains, and may run in another process.</summary>
internal sealed partial class BillNewsWatch(BillNewsPass pass, TimeProvider clock, ILogger<BillNewsWatch> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Watch.EveryAsync(LookEvery, clock, LookAsync, LogDelayed, stoppingToken);

    private async Task LookAsync(CancellationToken cancellation)
    {
        while (await pass.TellAsync(cancellation)) { }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Customers could not be told of new bills yet; tried again within a minute: {Fault}")]
    private partial void LogDelayed(string fault);
}
