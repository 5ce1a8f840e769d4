using System.Collections.Immutable;
using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Identity;

/// <summary>What the owner sees and changes of a login.</summary>
public partial interface ILoginGrain
{
    /// <param name="sessionId">The session that asks.</param>
    /// <param name="computerToken">What its browser keeps of being recognised; null when it has nothing.</param>
    [ReadOnly, Alias("security")]
    Task<LoginSecurity> Security(string sessionId, string? computerToken);

    /// <summary>Whether password or passkey was asked for in the session within the last minutes.</summary>
    [ReadOnly, Alias("is-fresh")]
    Task<bool> IsFresh(string sessionId);

    /// <summary>The password was typed again, and right.</summary>
    [Alias("password-confirmed")]
    Task PasswordConfirmed(ConfirmedPassword confirmed);

    /// <summary>Ends every other session, forgets every computer (F9), and tells the owner.</summary>
    [Alias("change-password")]
    Task ChangePassword(ChangedPassword changed);

    /// <summary>The password's slow hash, so that no answer equals it; null when the password was not typed lately.</summary>
    [ReadOnly, Alias("password-hash")]
    Task<string?> PasswordHash(string sessionId);

    /// <returns>False when the password was not typed lately.</returns>
    [Alias("change-questions")]
    Task<bool> ChangeQuestions(string sessionId, ImmutableArray<HashedAnswer> answers);

    /// <summary>Ends a session of the list. One that is gone changes nothing.</summary>
    [Alias("end-other-session")]
    Task EndOtherSession(string id);

    /// <summary>Forgets a computer of the list. One that is gone changes nothing.</summary>
    [Alias("forget-computer")]
    Task ForgetComputer(string id);

    [Alias("forget-computers")]
    Task ForgetComputers();

    /// <summary>Ends every session and forgets every computer.</summary>
    [Alias("sign-out-everywhere")]
    Task SignOutEverywhere();

    /// <summary>Whether the mailed link still works.</summary>
    [ReadOnly, Alias("takes-not-me")]
    Task<bool> TakesNotMe(string secret);

    /// <summary>Ends everything, stops the password and takes a change of the e-mail address back. A link that does not work changes nothing.</summary>
    [Alias("not-me")]
    Task NotMe(string secret);
}
