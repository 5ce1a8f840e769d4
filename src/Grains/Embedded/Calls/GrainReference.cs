using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>What callers hold of a grain: turns each call of the interface into a message.</summary>
[SuppressMessage("Performance", "CA1852", Justification = "The proxies made at run time derive from it.")]
internal class GrainReference : DispatchProxy
{
    private GrainEngine engine = null!;

    public GrainId GrainId { get; private set; }

    public static T To<T>(GrainEngine engine, GrainClass grainClass, string key)
    {
        var reference = (GrainReference)Blank<T>.Proxy.MemberwiseClone();
        (reference.engine, reference.GrainId) = (engine, GrainId.Create(grainClass.Name, key));
        return (T)(object)reference;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        engine.Send(GrainId, GrainMethod.Of(targetMethod!), args ?? []);

    public override bool Equals(object? obj) => obj is GrainReference other && other.GrainId == GrainId;

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => GrainId.ToString();

    // A copy of a proxy costs a tenth of a new one, and references are made at almost every call.
    private static class Blank<T>
    {
        public static readonly GrainReference Proxy = (GrainReference)(object)Create<T, GrainReference>()!;
    }
}
