using System.Diagnostics;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>How a call gets on with others in the same grain.</summary>
internal enum CallMode
{
    /// <summary>Alone, save for those that interleave.</summary>
    Exclusive,

    /// <summary>Beside others that only read.</summary>
    ReadOnly,

    /// <summary>Beside any other.</summary>
    Interleaving,
}

/// <summary>One message to a grain, from its sending to the end of its turn.</summary>
/// <param name="name">The method, for errors.</param>
/// <param name="target">The grain it is for.</param>
/// <param name="caller">The call during which this one was made; null from outside.</param>
internal abstract class Call(string name, GrainId target, CallMode mode, Call? caller)
{
    private static readonly AsyncLocal<Call?> Running = new();

    private Call? caller = caller;
    private readonly GrainId target = target;
    private readonly Activity? trace = CallTrace.Begin(target, name);
    private Call? callee;
    private string? step;

    /// <summary>The call in whose turn this code runs; null outside of grains.</summary>
    public static Call? Current => Running.Value is { IsOver: false } call ? call : null;

    public string Name { get; } = name;

    public CallMode Mode { get; } = mode;

    /// <summary>Whether it keeps the grain from becoming idle.</summary>
    public virtual bool CountsAsUse => true;

    /// <summary>Whether another activation may serve it when this one ends first.</summary>
    public virtual bool MayMove => true;

    /// <summary>How long the caller waits.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>When the caller gives up, by <see cref="EngineClock"/>.</summary>
    public long Deadline { get; init; } = long.MaxValue;

    /// <summary>What a call that runs is at, for errors.</summary>
    public string Doing =>
        callee is { IsOver: false } other ? $"waiting for {other.target}: {other.Name}"
        : step is not null ? step
        : "at work";

    public bool HasCaller => caller is not null;

    private bool IsOver { get; set; }

    /// <summary>Notes the latest call that the grain's code made in this one.</summary>
    public void Calls(Call other) => callee = other;

    /// <summary>Notes what the engine does for the grain; null when it is done.</summary>
    public void Does(string? what) => step = what;

    /// <summary>Gives the caller an error instead of an answer; false if it has one already.</summary>
    public abstract bool TryFail(Exception error);

    /// <summary>Gives the caller the answer, once the turn is over.</summary>
    public abstract void Reply();

    /// <summary>Runs the grain's method and keeps its answer; never throws.</summary>
    public async Task RunAsync(object grain)
    {
        Running.Value = this;
        if (trace is not null) Activity.Current = trace;
        await InvokeAsync(grain);
        IsOver = true;
        trace?.Dispose();
        // A finished call no longer waits for anything, and a chain that is kept would grow without end.
        (caller, callee) = (null, null);
    }

    /// <summary>Whether one of these calls waits, through others, for this one.</summary>
    public bool IsAwaitedBy(List<Call> running)
    {
        for (var ancestor = caller; ancestor is not null; ancestor = ancestor.caller)
            if (running.Contains(ancestor)) return true;
        return false;
    }

    protected abstract Task InvokeAsync(object grain);
}
