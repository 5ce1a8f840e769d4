namespace CalWater.Grains.Embedded;

/// <summary>A call of a grain's method, and the promise of its answer.</summary>
internal sealed class GrainCall<T>(GrainMethod<T> method, object?[] arguments, Call? caller)
    : Call(method.Name, method.Mode, caller)
{
    // Answers are given in turns and under locks, where no caller's code may run.
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private Exception? error;

    public Task<T> Answer => answer.Task;

    public override bool TryFail(Exception error) => answer.TrySetException(error);

    public override void Reply()
    {
        if (error is null) answer.TrySetResult(result!);
        else answer.TrySetException(error);
    }

    protected override async Task InvokeAsync(object grain)
    {
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
