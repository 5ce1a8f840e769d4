using CalWater.Identity.Audit;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime;

/// <summary>Commits the states of grains whose acts leave rows in the audit trail.</summary>
internal sealed class AuditedCommits(IAuditTrail trail)
{
    /// <summary>
    /// Commits the next state, and then the rows of the act that led to it. When a row cannot be added the grain is
    /// deactivated: activated anew, it adds the row before it does anything else.
    /// </summary>
    /// <param name="tell">Whom else the act is told; as the rows are, again on activation.</param>
    public async Task CommitAsync<TState>(Grain grain, IPersistentState<TState> state, TState next, AuditSubject subject, Func<TState, Task>? tell = null)
        where TState : class, IAudited
    {
        var isAct = next.Acts != state.State.Acts;
        await grain.CommitAsync(state, next);
        if (!isAct) return;
        try
        {
            await RecordAsync(next, subject);
            if (tell is not null) await tell(next);
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }

    /// <summary>Adds what was committed to the trail; what is there already changes nothing.</summary>
    public async Task RecordAsync(IAudited state, AuditSubject subject)
    {
        foreach (var entry in state.Unrecorded) await trail.AppendAsync(subject, entry);
    }
}
