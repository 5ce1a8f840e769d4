using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CalWater.Billing.Payments.Reconciliation;

/// <summary>Reconciles each business day in the night after it; days that were missed, while nobody ran, are made up for.</summary>
internal sealed partial class ReconciliationNights(IReconciliation reconciliation, TimeProvider clock, ILogger<ReconciliationNights> log) : BackgroundService
{
    private const int MostDaysBack = 7;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(15);

    /// <summary>The gateway's last objects of a day are there, and customers sleep.</summary>
    private static readonly TimeSpan AfterMidnight = TimeSpan.FromHours(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Watch.TryAsync(LookAsync, LogFault, stoppingToken);
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        foreach (var day in await DueAsync(cancellation)) await reconciliation.RunAsync(day, cancellation);
    }

    private async Task<IEnumerable<DateOnly>> DueAsync(CancellationToken cancellation)
    {
        var last = (clock.GetUtcNow() - AfterMidnight).ToPacificDate().AddDays(-1);
        // A day that somebody reconciled before it was over is not done.
        var done = (await reconciliation.DaysAsync(MostDaysBack + 1, cancellation)).Where(day => day.DoneAt >= day.Day.AddDays(1).StartOfDay())
            .Select(day => day.Day).ToHashSet();
        // The first night has no earlier ones to make up for.
        return done.Count == 0 ? [last] : Enumerable.Range(0, MostDaysBack).Select(back => last.AddDays(-back)).Where(day => day > done.Min() && !done.Contains(day)).Reverse();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The night's reconciliation was cut off and will be tried again: {Fault}")]
    private partial void LogFault(string fault);
}
