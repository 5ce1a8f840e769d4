using CalWater.Sandbox.Api;

namespace CalWater.Sandbox.Storage;

/// <summary>Takes up where an earlier run ended.</summary>
internal sealed class Recovery(Journal journal, Store store, IdempotencyKeys keys)
{
    /// <returns>Everything there is now, as one change: its open sessions expire in time, its undelivered events are still to be delivered.</returns>
    public Commit Restore()
    {
        foreach (var commit in journal.Earlier())
        {
            store.Restore(commit);
            if (commit.Answer is { } answer) keys.Keep(answer);
        }
        return store.Everything();
    }
}
