using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime;

/// <summary>The one way a grain changes its state.</summary>
internal static class Commits
{
    /// <summary>
    /// Writes the next state; the state as it is already writes nothing. When the write fails the grain is deactivated, so
    /// that no call ever reads what is not durable, and the caller gets the error.
    /// </summary>
    public static async Task CommitAsync<TState>(this Grain grain, IPersistentState<TState> state, TState next) where TState : class
    {
        if (ReferenceEquals(state.State, next)) return;
        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }
}
