using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>A timer whose ticks are turns of its grain; the next is set when the one before has ended.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private readonly CancellationTokenSource ended = new();
    private readonly Func<CancellationToken, Task> callback;
    private readonly GrainEngine engine;
    private readonly GrainId grain;
    private readonly ITimer timer;
    private TimeSpan period;

    public GrainTimer(GrainId grain, Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options, GrainEngine engine)
    {
        (this.grain, this.callback, this.engine, period) = (grain, callback, engine, options.Period);
        var mode = options.Interleave ? CallMode.Interleaving : CallMode.Exclusive;
        timer = engine.Clock.Time.CreateTimer(
            _ => activation.TryAccept(new OwnCall("a timer", grain, TickAsync, mode) { KeepsAlive = options.KeepAlive }),
            null, options.DueTime, Timeout.InfiniteTimeSpan);
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        this.period = period;
        timer.Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        ended.Cancel();
        timer.Dispose();
    }

    private async Task TickAsync()
    {
        if (ended.IsCancellationRequested) return;
        try
        {
            await callback(ended.Token);
        }
        catch (Exception error)
        {
            engine.Log.TimerFailed(error, grain);
        }
        timer.Change(period, Timeout.InfiniteTimeSpan);
    }
}
