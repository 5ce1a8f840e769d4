using System.Reflection;
using Orleans;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>Grains as whoever continues an enrolment calls them; after so many calls the process stops, until it starts again.</summary>
public class StoppingGrains : DispatchProxy
{
    private object real = null!;
    private Stop stop = null!;

    /// <summary>After how many calls; null never stops.</summary>
    public sealed class Stop
    {
        private int calls;

        public int? After { get; set; }

        public async Task<object?> AroundAsync(Func<Task<object?>> call)
        {
            if (After is { } most && Interlocked.Increment(ref calls) > most) throw new IOException("The process stopped.");
            return await call();
        }
    }

    public static IGrainFactory Of(IGrainFactory grains, Stop stop) => (IGrainFactory)(object)Wrap(typeof(IGrainFactory), grains, stop);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var returns = targetMethod!.ReturnType;
        if (!typeof(Task).IsAssignableFrom(returns)) return Wrap(returns, targetMethod.Invoke(real, args)!, stop);
        if (!returns.IsGenericType) return CallAsync<object>(targetMethod, args);
        return typeof(StoppingGrains).GetMethod(nameof(CallAsync), BindingFlags.Instance | BindingFlags.NonPublic)!
            .MakeGenericMethod(returns.GenericTypeArguments).Invoke(this, [targetMethod, args]);
    }

    private async Task<T> CallAsync<T>(MethodInfo method, object?[]? args) => (T)(await stop.AroundAsync(async () =>
    {
        var task = (Task)method.Invoke(real, args)!;
        await task;
        return method.ReturnType.IsGenericType ? await (Task<T>)task : null;
    }))!;

    private static StoppingGrains Wrap(Type type, object real, Stop stop)
    {
        var proxy = (StoppingGrains)Create(type, typeof(StoppingGrains));
        (proxy.real, proxy.stop) = (real, stop);
        return proxy;
    }
}
