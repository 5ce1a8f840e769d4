using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>A grain's running and waiting calls, and the rule of which may run beside which. Not thread-safe.</summary>
internal sealed class Mailbox(bool reentrant)
{
    private readonly LinkedList<Call> waiting = new();
    private int waitingToInterleave;

    public List<Call> Running { get; } = new(1);

    /// <summary>The names of the running calls, for errors.</summary>
    public string BusyWith => string.Join(", ", Running.Select(call => call.Name));

    public bool IsEmpty => Running.Count == 0 && waiting.Count == 0;

    public int WaitingCount => waiting.Count;

    /// <summary>Whether what runs lets the call run beside it.</summary>
    public bool Admits(Call call)
    {
        if (reentrant || call.Mode == CallMode.Interleaving) return true;
        foreach (var running in Running)
            if (Excludes(running, call)) return false;
        return true;
    }

    public void Wait(Call call)
    {
        waiting.AddLast(call);
        if (call.Mode == CallMode.Interleaving) waitingToInterleave++;
    }

    /// <summary>Takes out every waiting call that may run now, the oldest first; each must be added to the running ones.</summary>
    public void Admit(Action<Call> start)
    {
        for (var node = waiting.First; node is not null && (waitingToInterleave > 0 || !IsHeld);)
        {
            var (call, next) = (node, node.Next);
            if (Admits(call.Value)) start(Take(call));
            node = next;
        }
    }

    /// <summary>Takes out the waiting calls that are meant.</summary>
    public List<Call> TakeWaiting(Predicate<Call> isMeant)
    {
        List<Call> taken = [];
        for (var node = waiting.First; node is not null;)
        {
            var (call, next) = (node, node.Next);
            if (isMeant(call.Value)) taken.Add(Take(call));
            node = next;
        }
        return taken;
    }

    /// <summary>Answers callers who have waited too long. A call that runs is not stopped by that; one that waits is dropped.</summary>
    public void GiveUp(GrainId grain, long now)
    {
        foreach (var call in TakeWaiting(call => call.Deadline <= now))
            call.TryFail(new TimeoutException($"{grain}: {call.Name} did not start within {call.Timeout.TotalSeconds} s; the grain was busy with {BusyWith}."));
        foreach (var call in Running)
            if (call.Deadline <= now)
                call.TryFail(new TimeoutException($"{grain}: {call.Name} did not answer within {call.Timeout.TotalSeconds} s; it is still {call.Doing}."));
    }

    /// <summary>What a caller is told when too many wait already.</summary>
    public LimitExceededException Overload(GrainId grain) =>
        new($"{grain}: {WaitingCount} calls wait for it already, while it is busy with {BusyWith}; try again later.");

    // Nothing that waits can run beside an exclusive call, so a long queue need not be looked through.
    private bool IsHeld => !reentrant && Running.Exists(static call => call.Mode == CallMode.Exclusive);

    private Call Take(LinkedListNode<Call> node)
    {
        waiting.Remove(node);
        if (node.Value.Mode == CallMode.Interleaving) waitingToInterleave--;
        return node.Value;
    }

    private static bool Excludes(Call running, Call call) =>
        running.Mode != CallMode.Interleaving && (running.Mode == CallMode.Exclusive || call.Mode == CallMode.Exclusive);
}
