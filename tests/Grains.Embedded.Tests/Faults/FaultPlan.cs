using System.Collections.Concurrent;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>Which of the next commits and reads go wrong, and how.</summary>
internal sealed class FaultPlan
{
    private readonly ConcurrentQueue<Fault> commits = new();
    private readonly ManualResetEventSlim gate = new(initialState: true);
    private readonly SemaphoreSlim signals = new(0);
    private int readsToFail;
    private int reads;
    private int met;

    /// <summary>How many faults have shown themselves.</summary>
    public int Met => Volatile.Read(ref met);

    /// <summary>How many reads have begun.</summary>
    public int Reads => Volatile.Read(ref reads);

    /// <summary>The next commit goes wrong; told again, the one after it.</summary>
    public void FailCommit(Fault fault) => commits.Enqueue(fault);

    /// <summary>The next commit is well, whatever comes after it.</summary>
    public void SpareCommit() => commits.Enqueue(Fault.None);

    public void FailRead() => Interlocked.Increment(ref readsToFail);

    /// <summary>Commits wait from now on.</summary>
    public void Hold() => gate.Reset();

    public void Release() => gate.Set();

    /// <summary>From now on all goes well.</summary>
    public void Clear()
    {
        commits.Clear();
        readsToFail = 0;
        Release();
    }

    /// <summary>For the database: waits while commits are held; what befalls the one that is about to begin.</summary>
    public Fault NextCommit()
    {
        gate.Wait();
        return commits.TryDequeue(out var fault) && fault != Fault.None ? Meet(fault) : Fault.None;
    }

    /// <summary>For the database: whether the read that is about to begin fails.</summary>
    public bool NextReadFails()
    {
        Interlocked.Increment(ref reads);
        if (Interlocked.Decrement(ref readsToFail) >= 0) return Meet(Fault.GroupRefused) != Fault.None;
        Interlocked.Increment(ref readsToFail);
        return false;
    }

    /// <summary>For the database: a commit has ended, well or not.</summary>
    public void Tell() => signals.Release();

    /// <summary>Waits for the end of a commit, but not for long; false if there was none.</summary>
    public Task<bool> NextEndAsync(TimeSpan patience) => signals.WaitAsync(patience);

    private Fault Meet(Fault fault)
    {
        Interlocked.Increment(ref met);
        return fault;
    }
}
