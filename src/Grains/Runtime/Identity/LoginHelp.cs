using CalWater.Identity.Audit;
using CalWater.Identity.Logins;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What a login's grain needs of others: the audit trail, mail.</summary>
internal sealed class LoginHelp(AuditedCommits commits, LoginLetters letters)
{
    public LoginLetters Letters => letters;

    public Task CommitAsync(Grain grain, IPersistentState<Login> state, Login next, LoginId login) =>
        commits.CommitAsync(grain, state, next, AuditSubject.Of(login));

    /// <summary>Adds what was committed to the trail; what is there already changes nothing.</summary>
    public Task RecordAsync(LoginId login, Login state) => commits.RecordAsync(state, AuditSubject.Of(login));
}
