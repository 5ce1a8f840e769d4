using System.Threading.Channels;

namespace CalWater.Notices.Outbox;

/// <summary>Wakes the sender when a notice was added, so that nobody waits for the next look.</summary>
internal sealed class OutboxSignal(TimeProvider clock)
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => channel.Writer.TryWrite(true);

    /// <summary>Returns when a notice was added since the last wait, or when the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var added = channel.Reader.WaitToReadAsync(timer.Token).AsTask();
        await Task.WhenAny(added, Task.Delay(atMost, clock, timer.Token));
        await timer.CancelAsync();
        channel.Reader.TryRead(out _);
    }
}
