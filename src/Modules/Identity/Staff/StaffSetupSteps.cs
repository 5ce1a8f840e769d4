using System.Collections.Immutable;
using CalWater.Grains.Identity;
using CalWater.Identity.Passwords;
using CalWater.Identity.Totp;
using Orleans;

namespace CalWater.Identity.Staff;

/// <summary>The steps of an invitation: a password, then an authenticator. Hashing is done here, not in the member's turn.</summary>
public sealed class StaffSetupSteps(IGrainFactory grains, IStaffDirectory directory, NewPasswords passwords)
{
    /// <summary>Who was invited; null when the link does not work, or no longer.</summary>
    public async Task<StaffMember?> FindAsync(StaffInvitationLink link) =>
        await directory.FindAsync(link.Id) is { } member && await grains.Staff(link.Id).TakesInvitation(link.Secret) ? member : null;

    /// <summary>The first step is taken when no rule is broken and the answer is not null.</summary>
    /// <returns>The broken rules; null when the link does not work.</returns>
    public async Task<IReadOnlyList<PasswordRule>?> ChoosePasswordAsync(StaffInvitationLink link, string password)
    {
        if (await FindAsync(link) is not { } member) return null;
        var chosen = await passwords.TakeAsync(password, member.Email.ToString());
        if (chosen.Hash is null) return chosen.BrokenRules;
        return await grains.Staff(link.Id).ChoosePassword(link.Secret, chosen.Hash) ? [] : null;
    }

    /// <summary>What the authenticator is set up with; null when the link does not work or the first step was not taken.</summary>
    public async Task<TotpSecret?> SecretAsync(StaffInvitationLink link) =>
        await grains.Staff(link.Id).SetupSecret(link.Secret) is { } secret ? new(secret) : null;

    /// <summary>The second step.</summary>
    /// <returns>The verdict, and the recovery codes, which exist nowhere else, where it is done.</returns>
    public async Task<(StaffSetupVerdict Verdict, ImmutableArray<string> RecoveryCodes)> FinishAsync(StaffInvitationLink link, string code)
    {
        var spare = RecoveryCode.New();
        var verdict = await grains.Staff(link.Id).FinishSetup(link.Secret, code.Replace(" ", "", StringComparison.Ordinal), RecoveryCode.Hash(spare));
        return (verdict, verdict == StaffSetupVerdict.Done ? spare : []);
    }
}
