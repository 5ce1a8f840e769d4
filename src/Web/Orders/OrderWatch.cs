namespace CalWater.Web.Orders;

/// <summary>In a portal that runs: looks for what the command line asks it to do.</summary>
internal sealed partial class OrderWatch(OrderDesk desk, ILogger<OrderWatch> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Watch.EveryAsync(
        LookEvery, TimeProvider.System, async stopping => { while (await desk.ServeNextAsync(stopping)) { } }, LogDelayed, stoppingToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What an operator ordered could not be looked up or carried out; it is tried again: {Fault}")]
    private partial void LogDelayed(string fault);
}
