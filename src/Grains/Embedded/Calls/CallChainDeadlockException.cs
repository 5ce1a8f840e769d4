using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>
/// A call came back, through others, to a grain that is still busy with the call it came from, and would have waited for
/// itself. Mark the method <c>[AlwaysInterleave]</c> or <c>[ReadOnly]</c>, the class <c>[Reentrant]</c>, or send less round.
/// </summary>
public sealed class CallChainDeadlockException : OrleansException
{
    internal CallChainDeadlockException(GrainId grain, string method, string busyWith)
        : base($"{grain}: {method} was called, through other grains, from {busyWith}, which the grain is still busy with; it would have waited for itself.") =>
        (GrainId, Method) = (grain, method);

    /// <summary>The grain the chain came back to.</summary>
    public GrainId GrainId { get; }

    /// <summary>The method that was called there.</summary>
    public string Method { get; }
}
