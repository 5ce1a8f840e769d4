using System.Collections.Concurrent;
using System.Reflection;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>A method of a grain interface: how it may run, and how to call it.</summary>
internal abstract class GrainMethod(MethodInfo method)
{
    private static readonly ConcurrentDictionary<MethodInfo, GrainMethod> Known = new();

    public string Name { get; } = method.Name;

    public CallMode Mode { get; } =
        method.IsDefined(typeof(AlwaysInterleaveAttribute)) ? CallMode.Interleaving
        : method.IsDefined(typeof(ReadOnlyAttribute)) ? CallMode.ReadOnly
        : CallMode.Exclusive;

    /// <summary>How long callers wait; null for the engine's default.</summary>
    protected TimeSpan? Timeout { get; } = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;

    /// <summary>Which argument is a cancellation token; -1 for none.</summary>
    protected int TokenAt { get; } = Array.FindIndex(method.GetParameters(), parameter => parameter.ParameterType == typeof(CancellationToken));

    protected MethodInvoker Invoker { get; } = MethodInvoker.Create(method);

    /// <exception cref="NotSupportedException">The method does not return a task.</exception>
    public static GrainMethod Of(MethodInfo method) => Known.GetOrAdd(method, Make);

    /// <summary>A new call, and what the proxy returns for it: a task of the kind that the method declares.</summary>
    public abstract (Call Call, object Result) NewCall(GrainId target, object?[] arguments, Call? caller, EngineClock clock);

    private static GrainMethod Make(MethodInfo method)
    {
        var returned = method.ReturnType;
        var open = returned.IsGenericType ? returned.GetGenericTypeDefinition() : returned;
        if (open == typeof(Task)) return new TaskMethod(method);
        if (open == typeof(ValueTask)) return new ValueTaskMethod(method);
        if (open == typeof(Task<>)) return Make(typeof(TaskMethod<>), method);
        if (open == typeof(ValueTask<>)) return Make(typeof(ValueTaskMethod<>), method);
        throw new NotSupportedException($"{method.DeclaringType}.{method.Name} returns {returned.Name}; a grain's methods return tasks.");
    }

    private static GrainMethod Make(Type open, MethodInfo method) =>
        (GrainMethod)Activator.CreateInstance(open.MakeGenericType(method.ReturnType.GenericTypeArguments), method)!;
}

/// <summary>A method whose answer is of this type.</summary>
internal abstract class GrainMethod<T>(MethodInfo method) : GrainMethod(method)
{
    public abstract ValueTask<T> InvokeAsync(object grain, object?[] arguments);

    public override (Call Call, object Result) NewCall(GrainId target, object?[] arguments, Call? caller, EngineClock clock)
    {
        var timeout = Timeout ?? clock.CallTimeout;
        var call = new GrainCall<T>(this, target, arguments, caller) { Timeout = timeout, Deadline = clock.After(timeout) };
        if (TokenAt >= 0) call.EndsWith((CancellationToken)arguments[TokenAt]!);
        return (call, Returned(call.Answer));
    }

    protected abstract object Returned(Task<T> answer);
}
