using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Identity;

/// <summary>
/// How a member of staff signs in: password, authenticator, recovery codes, sessions. Every try is counted here before it
/// is checked. Who is a member, and in which role, is in the staff directory. Key: <see cref="IdentityGrains.Key(StaffId)"/>.
/// </summary>
/// <remarks>A member who was never invited counts tries like any other: unknown e-mail addresses are sent to such members.</remarks>
[Alias("staff")]
public partial interface IStaffGrain : IGrainWithStringKey
{
    /// <summary>Whether the invitation may still be followed: the newest, in time, and not used. A refusal is recorded.</summary>
    [Alias("takes-invitation")]
    Task<bool> TakesInvitation(string invitation);

    /// <summary>The first step of an invitation: the hash of a password that keeps the rules. Again replaces it.</summary>
    /// <returns>False when the invitation does not work, or no longer.</returns>
    [Alias("choose-password")]
    Task<bool> ChoosePassword(string invitation, string passwordHash);

    /// <summary>What the authenticator is to be set up with (Base32); null when the invitation does not work, or no password was chosen with it.</summary>
    [ReadOnly, Alias("setup-secret")]
    Task<string?> SetupSecret(string invitation);

    /// <summary>The second step: a code of the authenticator. Uses the invitation up; what was set up before, and every session, ends.</summary>
    [Alias("finish-setup")]
    Task<StaffSetupVerdict> FinishSetup(string invitation, string code, ImmutableArray<string> recoveryCodeHashes);

    /// <summary>Counts a try at the password and hands out the hash to check it against.</summary>
    [Alias("try-password")]
    Task<Attempt> TryPassword();

    /// <summary>The password was right: the sign-in waits for a code. Again changes nothing.</summary>
    [Alias("password-passed")]
    Task PasswordPassed(StaffPassedPassword passed);

    /// <summary>The password was wrong: tells the owner when it began a pause. It is counted already.</summary>
    [Alias("password-failed")]
    Task PasswordFailed(int attempt, string browser);

    /// <summary>Whether a sign-in still waits for its code.</summary>
    [ReadOnly, Alias("is-waiting")]
    Task<bool> IsWaiting(string waitingId);

    /// <summary>Counts and checks a code of the authenticator or a recovery code; each counts once. The right one opens the session.</summary>
    [Alias("try-code")]
    Task<StaffCodeVerdict> TryCode(StaffTypedCode typed);

    /// <summary>Whether the session is open: not ended, not idle for too long, not older than a working day.</summary>
    [ReadOnly, Alias("has-session")]
    Task<bool> HasSession(string sessionId);

    /// <summary>Notes that the session is in use; written down at most every minute.</summary>
    [Alias("saw-session")]
    Task SawSession(string sessionId);

    /// <summary>Signs out. Again changes nothing.</summary>
    [Alias("end-session")]
    Task EndSession(string sessionId);

    /// <summary>Another member ends every session of this one.</summary>
    [Alias("end-sessions")]
    Task EndSessions(string actor, string reason);

    /// <summary>Forgets password, authenticator and sessions of whoever is no member any more. Does nothing to a member.</summary>
    [Alias("leave")]
    Task Leave();
}
