using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Identity;

/// <summary>Passkeys: they sign in by themselves, and replace the security question and the code.</summary>
public partial interface ILoginGrain
{
    /// <summary>Those of the login, the newest first.</summary>
    [ReadOnly, Alias("passkeys")]
    Task<ImmutableArray<KnownPasskey>> Passkeys();

    /// <summary>What their signatures are checked with.</summary>
    [ReadOnly, Alias("passkey-credentials")]
    Task<ImmutableArray<PasskeyCredential>> PasskeyCredentials();

    /// <summary>Adds one and tells the owner. Each challenge counts once.</summary>
    [Alias("add-passkey")]
    Task<PasskeyVerdict> AddPasskey(NewPasskey added);

    /// <returns>False when the login has none of that id.</returns>
    [Alias("rename-passkey")]
    Task<bool> RenamePasskey(string id, string name);

    /// <summary>Removes one and tells the owner.</summary>
    /// <returns>False when the login has none of that id, or the password was not typed lately.</returns>
    [Alias("remove-passkey")]
    Task<bool> RemovePasskey(string sessionId, string id);

    /// <summary>The signature was right: opens the session, once for each challenge, unless the passkey counts backwards.</summary>
    [Alias("passkey-passed")]
    Task<SignInStep> PasskeyPassed(PassedPasskey passed);

    /// <summary>The signature was right in a session: for some minutes it may change what is sensitive. As a sign-in, but opens nothing.</summary>
    /// <returns>False when the challenge was used, the passkey counts backwards, or the session is over.</returns>
    [Alias("passkey-confirmed")]
    Task<bool> PasskeyConfirmed(PassedPasskey passed);

    /// <summary>The signature was wrong, or of a passkey that the login does not have: records it.</summary>
    [Alias("passkey-refused")]
    Task PasskeyRefused(string browser);

    /// <summary>Whether a sign-in waits that a passkey could end.</summary>
    [ReadOnly, Alias("is-waiting-for-passkey")]
    Task<bool> IsWaitingForPasskey(string waitingId);
}
