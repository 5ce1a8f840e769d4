using System.Diagnostics;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>
/// A call as one span of a trace, from its sending to its answer; calls made in its turn are its children. The key stays out:
/// it may be an account's number.
/// </summary>
internal static class CallTrace
{
    private static readonly ActivitySource Source = new(EngineFigures.Name);

    public static Activity? Begin(GrainId target, string method)
    {
        if (!Source.HasListeners()) return null;
        var outer = Activity.Current;
        var span = Source.StartActivity($"{target.TypeName}/{method}");
        // The span is the call's, not the sender's, which goes on with its own.
        Activity.Current = outer;
        return span;
    }
}
