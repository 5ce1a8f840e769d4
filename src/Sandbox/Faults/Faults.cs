using System.IO.Enumeration;

namespace CalWater.Sandbox;

/// <summary>The faults waiting to strike, oldest first; each strikes until its count is used up.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _pending = [];

    /// <summary>Faults that have not struck as often as they should.</summary>
    public IReadOnlyList<Fault> Pending
    {
        get { lock (_gate) return [.. _pending]; }
    }

    public void Add(Fault fault)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fault.Count);
        lock (_gate) _pending.Add(fault);
    }

    public void Clear()
    {
        lock (_gate) _pending.Clear();
    }

    /// <summary>Uses up one strike of the oldest fault of this kind whose pattern matches; null when there is none.</summary>
    internal Fault? Take(FaultKind kind, string target)
    {
        lock (_gate)
        {
            var index = _pending.FindIndex(fault => fault.Kind == kind && Matches(fault, target));
            return index < 0 ? null : Strike(index);
        }
    }

    private Fault Strike(int index)
    {
        var fault = _pending[index];
        if (fault.Count > 1) _pending[index] = fault with { Count = fault.Count - 1 };
        else _pending.RemoveAt(index);
        return fault;
    }

    private static bool Matches(Fault fault, string target) =>
        FileSystemName.MatchesSimpleExpression(fault.Match, target);
}
