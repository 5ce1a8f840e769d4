using System.Threading.Channels;

namespace CalWater.Billing.Stripe.Webhooks;

/// <summary>Wakes the inbox when an event has come.</summary>
internal sealed class InboxSignal(TimeProvider clock)
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => channel.Writer.TryWrite(true);

    /// <summary>Returns when an event came since the last wait, or when the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var raised = channel.Reader.WaitToReadAsync(timer.Token).AsTask();
        await Task.WhenAny(raised, Task.Delay(atMost, clock, timer.Token));
        await timer.CancelAsync();
        channel.Reader.TryRead(out _);
    }
}
