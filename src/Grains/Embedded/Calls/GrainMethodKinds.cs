using System.Reflection;

namespace CalWater.Grains.Embedded;

internal sealed class TaskMethod(MethodInfo method) : GrainMethod<Nothing>(method)
{
    public override async ValueTask<Nothing> InvokeAsync(object grain, object?[] arguments)
    {
        await (Task)Invoker.Invoke(grain, arguments.AsSpan())!;
        return default;
    }

    protected override object Returned(Task<Nothing> answer) => answer;
}

internal sealed class TaskMethod<T>(MethodInfo method) : GrainMethod<T>(method)
{
    public override ValueTask<T> InvokeAsync(object grain, object?[] arguments) =>
        new((Task<T>)Invoker.Invoke(grain, arguments.AsSpan())!);

    protected override object Returned(Task<T> answer) => answer;
}

internal sealed class ValueTaskMethod(MethodInfo method) : GrainMethod<Nothing>(method)
{
    public override async ValueTask<Nothing> InvokeAsync(object grain, object?[] arguments)
    {
        await (ValueTask)Invoker.Invoke(grain, arguments.AsSpan())!;
        return default;
    }

    protected override object Returned(Task<Nothing> answer) => new ValueTask(answer);
}

internal sealed class ValueTaskMethod<T>(MethodInfo method) : GrainMethod<T>(method)
{
    public override ValueTask<T> InvokeAsync(object grain, object?[] arguments) =>
        (ValueTask<T>)Invoker.Invoke(grain, arguments.AsSpan())!;

    protected override object Returned(Task<T> answer) => new ValueTask<T>(answer);
}
