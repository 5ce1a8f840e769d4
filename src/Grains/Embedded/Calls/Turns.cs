namespace CalWater.Grains.Embedded;

/// <summary>
/// The thread of a grain: runs what is posted in order, never two at once. As the synchronization context of the
/// grain's code it also receives what follows each await, so interleaved calls do not run in parallel either.
/// </summary>
internal sealed class Turns : SynchronizationContext, IThreadPoolWorkItem
{
    // After so many the thread goes back to the pool once, so that a busy grain does not hold it.
    private const int AtOneGo = 64;

    private readonly Queue<(SendOrPostCallback Callback, object? State)> work = new();
    private bool scheduled;

    public override void Post(SendOrPostCallback callback, object? state)
    {
        lock (work)
        {
            work.Enqueue((callback, state));
            if (scheduled) return;
            scheduled = true;
        }
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    public override void Send(SendOrPostCallback callback, object? state) =>
        throw new NotSupportedException("A grain is never waited for by blocking a thread; await it.");

    void IThreadPoolWorkItem.Execute()
    {
        SetSynchronizationContext(this);
        for (var done = 0; done < AtOneGo; done++)
        {
            if (!TryTake(out var next)) return;
            next.Callback(next.State);
        }
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private bool TryTake(out (SendOrPostCallback Callback, object? State) next)
    {
        lock (work) return scheduled = work.TryDequeue(out next);
    }
}
