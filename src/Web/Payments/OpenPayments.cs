using CalWater.Grains.Hosting;
using CalWater.Grains.Payments;
using Orleans;

namespace CalWater.Web.Payments;

/// <summary>
/// Looks after every open payment once the portal has started: what ended at the gateway while it was down is settled at once,
/// also where no event comes, and not only with the payment's next reminder. Several nodes may do so at the same time.
/// </summary>
internal sealed partial class OpenPayments(IStoredGrains stored, IGrainFactory grains, IHostApplicationLifetime life, ILogger<OpenPayments> log) : BackgroundService
{
    /// <summary>Leaves most of what the gateway allows to customers.</summary>
    private const int AtOnce = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        await Watch.TryAsync(LookAfterAllAsync, LogNone, stoppingToken);
    }

    private async Task LookAfterAllAsync(CancellationToken cancellation)
    {
        // The customers who paid last wait for their receipt; what has waited for days is a bank's.
        var open = await stored.RemindedAsync(PaymentGrains.GrainType, PaymentGrains.SettleReminder);
        if (open.Count == 0) return;
        await Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (key, _) => await LookAfterAsync(key));
        LogDone(open.Count);
    }

    private async Task StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource();
        await using var whenStarted = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }

    private async Task LookAfterAsync(string key)
    {
        try
        {
            await grains.GetGrain<IPaymentGrain>(key).Refresh();
        }
        catch (Exception fault)
        {
            // Its reminder comes all the same.
            LogLater(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Looked after {Payments} payments that were open at the start")]
    private partial void LogDone(int payments);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Payments that were open at the start could not be looked after; their reminders do so later: {Fault}")]
    private partial void LogNone(string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A payment that was open at the start could not be looked after; its reminder does so later")]
    private partial void LogLater(Exception fault);
}
