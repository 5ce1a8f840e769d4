using CalWater.Grains.Identity;
using CalWater.Identity.Passwords;
using Orleans;

namespace CalWater.Identity.Recoveries;

/// <summary>The step of a recovery that hashes: the new password, by the rules of sign-up (F7).</summary>
public sealed class RecoveryDesk(IGrainFactory grains, NewPasswords passwords)
{
    public Task<OpenedRecovery> OpenAsync(RecoveryLink link) => grains.Recovery(link.Id).Open(link.Secret);

    public async Task<PasswordChosen> ChooseAsync(RecoveryLink link, string password)
    {
        var opened = await OpenAsync(link);
        if (opened.Verdict != RecoveryVerdict.Good) return new(opened.Verdict, []);
        var chosen = await passwords.TakeAsync(password, [$"{opened.Email}", .. opened.Accounts.Select(account => account.ToString())]);
        return chosen.Hash is null
            ? new(RecoveryVerdict.Good, chosen.BrokenRules)
            : new(await grains.Recovery(link.Id).Finish(link.Secret, chosen.Hash), []);
    }
}

/// <summary>The password is set when the verdict is good and no rule is broken.</summary>
public sealed record PasswordChosen(RecoveryVerdict Verdict, IReadOnlyList<PasswordRule> BrokenRules);
