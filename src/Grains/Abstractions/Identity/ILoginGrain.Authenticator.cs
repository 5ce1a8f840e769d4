using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Identity;

/// <summary>The authenticator that replaces the security question.</summary>
public partial interface ILoginGrain
{
    /// <summary>What an authenticator is to be set up with (Base32), the same until it is done.</summary>
    /// <returns>Null when there is one already, or the password was not typed lately.</returns>
    [Alias("begin-authenticator")]
    Task<string?> BeginAuthenticator(string sessionId);

    /// <summary>What is being set up (Base32); null when nothing is, or the password was not typed lately.</summary>
    [ReadOnly, Alias("new-authenticator")]
    Task<string?> NewAuthenticator(string sessionId);

    /// <summary>Ends the set-up with a code.</summary>
    [Alias("finish-authenticator")]
    Task<AuthenticatorVerdict> FinishAuthenticator(string sessionId, string code, ImmutableArray<string> recoveryCodeHashes);

    /// <summary>After the right password, counts and checks a code; the right one turns the authenticator off.</summary>
    [Alias("turn-authenticator-off")]
    Task<bool> TurnAuthenticatorOff(int attempt, string code);

    /// <summary>Whether a sign-in waits for a code.</summary>
    [ReadOnly, Alias("is-waiting-for-code")]
    Task<bool> IsWaitingForCode(string waitingId);

    /// <summary>Counts and checks a code of the authenticator or a recovery code; each counts once. The right one opens the session.</summary>
    [Alias("try-code")]
    Task<SignInStep> TryCode(TypedCode typed);
}
