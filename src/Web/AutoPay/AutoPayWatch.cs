namespace CalWater.Web.AutoPay;

/// <summary>Runs Auto Pay soon after each midnight in California, and again every quarter of an hour for what had to wait.</summary>
internal sealed partial class AutoPayWatch(AutoPayNight night, TimeProvider clock, ILogger<AutoPayWatch> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Watch.TryAsync(RunAsync, LogDelayed, stoppingToken);
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        var due = await night.RunAsync(clock.PacificToday(), cancellation: cancellation);
        if (due.Accounts > 0) LogRun(due.Accounts);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Auto Pay looked after {Due} debits that were due")]
    private partial void LogRun(int due);

    [LoggerMessage(Level = LogLevel.Error, Message = "Auto Pay could not finish its run; it goes on within a quarter of an hour: {Fault}")]
    private partial void LogDelayed(string fault);
}
