using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>A call of a grain's method, and the promise of its answer.</summary>
internal sealed class GrainCall<T>(GrainMethod<T> method, GrainId target, object?[] arguments, Call? caller)
    : Call(method.Name, target, method.Mode, caller)
{
    // Answers are given in turns and under locks, where no caller's code may run.
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private Exception? error;
    private CancellationTokenRegistration cancellation;

    public Task<T> Answer => answer.Task;

    public override bool TryFail(Exception error) => answer.TrySetException(error);

    /// <summary>Gives up the call when its caller does: one that has not begun never runs, one that runs sees the token itself.</summary>
    public void EndsWith(CancellationToken token)
    {
        if (token.CanBeCanceled) cancellation = token.UnsafeRegister((call, canceled) => ((GrainCall<T>)call!).answer.TrySetCanceled(canceled), this);
    }

    public override void Reply()
    {
        cancellation.Dispose();
        if (error is null) answer.TrySetResult(result!);
        else answer.TrySetException(error);
    }

    protected override async Task InvokeAsync(object grain)
    {
        if (answer.Task.IsCanceled) return;
        try
        {
            result = await method.InvokeAsync(grain, arguments);
        }
        catch (Exception thrown)
        {
            error = thrown;
        }
    }
}

/// <summary>The answer of a method that has none.</summary>
internal readonly record struct Nothing;
