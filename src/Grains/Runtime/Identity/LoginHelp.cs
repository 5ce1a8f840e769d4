using System.Collections.Immutable;
using CalWater.Identity.Audit;
using CalWater.Identity.Logins;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What a login's grain needs of others: the audit trail, mail.</summary>
internal sealed class LoginHelp(IAuditTrail trail, LoginLetters letters)
{
    public LoginLetters Letters => letters;

    /// <summary>
    /// Commits the next state, and then the row of the act that led to it. When the row cannot be added the grain is
    /// deactivated: activated anew, it adds the row before it does anything else.
    /// </summary>
    public async Task CommitAsync(Grain grain, IPersistentState<Login> state, Login next, LoginId login)
    {
        var isAct = next.Acts != state.State.Acts;
        await grain.CommitAsync(state, next);
        if (!isAct) return;
        try
        {
            await RecordAsync(login, next.Unrecorded);
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }

    /// <summary>Adds what was committed to the trail; what is there already changes nothing.</summary>
    public async Task RecordAsync(LoginId login, ImmutableArray<AuditEntry> entries)
    {
        foreach (var entry in entries) await trail.AppendAsync(AuditSubject.Of(login), entry);
    }
}
