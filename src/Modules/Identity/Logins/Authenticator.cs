using System.Collections.Immutable;
using CalWater.Identity.Totp;

namespace CalWater.Identity.Logins;

/// <summary>An authenticator app that was set up, and the printed codes that replace it.</summary>
/// <param name="Secret">What app and portal share.</param>
/// <param name="LastStep">The step of the last code that was taken; it and those before it do not count again.</param>
/// <param name="RecoveryCodes">Hashes of the recovery codes that are left.</param>
public sealed record Authenticator(TotpSecret Secret, long LastStep, ImmutableArray<string> RecoveryCodes)
{
    /// <summary>Takes the code, so that it does not count again; null when it is not one.</summary>
    public Authenticator? Take(string code, DateTimeOffset now)
    {
        if (TotpCode.Find(Secret, code.Replace(" ", "", StringComparison.Ordinal), now, LastStep) is { } step) return this with { LastStep = step };
        var spare = RecoveryCode.Read(code) is { } typed ? RecoveryCodes.FirstOrDefault(hash => Identity.Secret.Matches(typed, hash)) : null;
        return spare is null ? null : this with { RecoveryCodes = RecoveryCodes.Remove(spare) };
    }
}
