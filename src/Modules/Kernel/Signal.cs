using System.Threading.Channels;

namespace CalWater;

/// <summary>Wakes a background loop when there is something to do, so that nobody waits for its next look.</summary>
public abstract class Signal(TimeProvider clock)
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => channel.Writer.TryWrite(true);

    /// <summary>Returns when the signal was raised since the last wait, or when the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var raised = channel.Reader.WaitToReadAsync(timer.Token).AsTask();
        await Task.WhenAny(raised, Task.Delay(atMost, clock, timer.Token));
        await timer.CancelAsync();
        channel.Reader.TryRead(out _);
    }
}
