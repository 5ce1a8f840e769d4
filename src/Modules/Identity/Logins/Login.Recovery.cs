using System.Globalization;
using CalWater.Grains.Identity;

namespace CalWater.Identity.Logins;

public sealed partial record Login
{
    /// <summary>The recovery that ended last; those that began before it do nothing.</summary>
    public FinishedRecovery? LastRecovery { get; init; }

    /// <summary>When the password was last changed in the profile; recoveries that began before it do nothing.</summary>
    public DateTimeOffset? PasswordChangedAt { get; init; }

    public bool IsRecoveredBy(RecoveryId recovery) => LastRecovery?.Id == recovery.Value;

    /// <summary>
    /// Sets the new password and ends all that the old one opened; passkeys, one of which may be somebody else's, are removed.
    /// Questions and authenticator stay: the next sign-in asks for them as ever.
    /// </summary>
    /// <returns>The same login where the recovery was overtaken, or is done already.</returns>
    public Login Recover(RecoveredPassword recovered, DateTimeOffset now) =>
        Email != recovered.Email || IsRecoveredBy(recovered.Recovery) || recovered.StartedAt < LastRecovery?.At || recovered.StartedAt < PasswordChangedAt ? this : (this with
        {
            PasswordHash = recovered.PasswordHash,
            LastRecovery = new(recovered.Recovery.Value, now),
            Failures = Failures.None,
            Waiting = [],
            Sessions = [],
            Computers = [],
            Passkeys = [],
            EmailChange = EmailChange?.UnlessConfirmed(),
            NewAuthenticator = null
        }).Record(LoginActs.PasswordRecovered, now, Passkeys.IsEmpty ? [] : [("passkeys-removed", Passkeys.Length.ToString(CultureInfo.InvariantCulture))])
            .RecordStopped(EmailChange, now);
}

/// <summary>A recovery that set a password.</summary>
public sealed record FinishedRecovery(string Id, DateTimeOffset At);
