using CalWater.Identity.Audit;
using CalWater.Identity.Logins;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What a login's grain needs of others: the audit trail, the directory, mail.</summary>
internal sealed class LoginHelp(AuditedCommits commits, ILoginDirectory directory, LoginLetters letters)
{
    public LoginLetters Letters => letters;

    /// <summary>Commits the next state, the row of the act that led to it, and a new address in the directory.</summary>
    public Task CommitAsync(Grain grain, IPersistentState<Login> state, Login next, LoginId login)
    {
        var isMoved = next.Email != state.State.Email;
        return commits.CommitAsync(grain, state, next, AuditSubject.Of(login), tell: isMoved ? moved => ListAsync(login, moved) : null);
    }

    /// <summary>Adds what was committed to the trail; what is there already changes nothing.</summary>
    public Task RecordAsync(LoginId login, Login state) => commits.RecordAsync(state, AuditSubject.Of(login));

    /// <summary>Tells the directory how the login is found; again changes nothing.</summary>
    public Task ListAsync(LoginId id, Login login) =>
        KnownLogin.Of(id, login) is { } known ? directory.RecordAsync(known) : Task.CompletedTask;
}
