using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Identity.Logins;
using CalWater.Identity.Passwords;
using CalWater.Identity.Totp;
using Orleans;

namespace CalWater.Identity.Profiles;

/// <summary>
/// What a signed-in customer changes with the password at hand. Each typed password is counted in the login before its
/// hash is checked here, outside the login's turn.
/// </summary>
public sealed class ProfileDesk(IGrainFactory grains, SlowHash hashing, NewPasswords passwords)
{
    /// <summary>The password once more: for some minutes the session may change what is sensitive.</summary>
    public async Task<bool> ConfirmAsync(SignedInBrowser here, string password)
    {
        if (await TryAsync(here, password) is not { } attempt) return false;
        await grains.Login(here.Login).PasswordConfirmed(new(attempt, here.Session, here.Browser));
        return true;
    }

    /// <summary>The new password is held against the rules only after the old one was right.</summary>
    public async Task<PasswordChange> ChangePasswordAsync(SignedInBrowser here, string old, string chosen)
    {
        if (await TryAsync(here, old) is not { } attempt) return new(IsOldRight: false, []);
        var login = grains.Login(here.Login);
        var profile = await login.Get();
        var taken = await passwords.TakeAsync(chosen, [$"{profile?.Email}", .. profile?.Accounts.Select(account => account.ToString()) ?? []]);
        if (taken.Hash is null) await login.PasswordConfirmed(new(attempt, here.Session, here.Browser));
        else await login.ChangePassword(new(attempt, here.Session, taken.Hash));
        return new(IsOldRight: true, taken.BrokenRules);
    }

    /// <summary>Password and code; which of the two was wrong is not told.</summary>
    public async Task<bool> TurnAuthenticatorOffAsync(SignedInBrowser here, string password, string code) =>
        await TryAsync(here, password) is { } attempt && await grains.Login(here.Login).TurnAuthenticatorOff(attempt, code);

    /// <summary>Ends the set-up of an authenticator.</summary>
    /// <returns>The verdict, and the recovery codes, which exist nowhere else, where it is done.</returns>
    public async Task<(AuthenticatorVerdict Verdict, ImmutableArray<string> RecoveryCodes)> FinishAuthenticatorAsync(SignedInBrowser here, string code)
    {
        var spare = RecoveryCode.New();
        var verdict = await grains.Login(here.Login).FinishAuthenticator(here.Session, code.Replace(" ", "", StringComparison.Ordinal), RecoveryCode.Hash(spare));
        return (verdict, verdict == AuthenticatorVerdict.Done ? spare : []);
    }

    /// <returns>The number of the try; null when it was wrong, or was not examined.</returns>
    private async Task<int?> TryAsync(SignedInBrowser here, string password)
    {
        var login = grains.Login(here.Login);
        var attempt = await login.TryPassword();
        var verdict = await hashing.VerifyAsync(attempt.Hash, password);
        if (attempt.Examined && verdict != HashVerdict.Wrong) return attempt.Number;
        await login.AttemptFailed(new(attempt.Number, here.Browser, LoginActs.PasswordRefused));
        return null;
    }
}

/// <summary>The browser in which somebody is signed in.</summary>
/// <param name="Session">The secret of its session.</param>
/// <param name="Browser">Its name and system in words.</param>
public sealed record SignedInBrowser(LoginId Login, string Session, string Browser);

/// <summary>What came of changing the password: done when the old one was right and no rule is broken.</summary>
public sealed record PasswordChange(bool IsOldRight, IReadOnlyList<PasswordRule> BrokenRules)
{
    public bool IsDone => IsOldRight && BrokenRules.Count == 0;
}
