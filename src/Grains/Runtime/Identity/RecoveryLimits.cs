using CalWater.Grains.Identity;
using CalWater.Identity;
using CalWater.Identity.Tries;
using Microsoft.Extensions.Options;
using Orleans;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>
/// How often mail may be asked for. Nothing is ever taken back, so that the count does not tell whether an e-mail address or
/// account is known.
/// </summary>
internal sealed class RecoveryLimits(IGrainFactory grains, IOptions<TryLimits> limits)
{
    public Task<bool> AllowAsync(RecoveryStart start) =>
        AllowAsync(grains.Tries("recovery", IdentityGrains.Key(start.Email)), start.Address);

    public Task<bool> AllowAsync(EmailReminder reminder) =>
        AllowAsync(grains.Tries("reminder", reminder.Account.ToString()), reminder.Address);

    public Task<bool> AllowAsync(UserNameReminder reminder) =>
        AllowAsync(grains.Tries("reminder", Secret.Hash(reminder.UserName.ToUpperInvariant())), reminder.Address);

    /// <summary>What was refused for one limit does not use up the wider ones.</summary>
    private async Task<bool> AllowAsync(ITriesGrain ofOne, string address) =>
        await grains.Tries("recovery-address", address).Take(limits.Value.RecoveriesPerAddress)
        && await ofOne.Take(limits.Value.RecoveriesPerOwner)
        && await grains.Tries("recovery", "all").Take(limits.Value.Recoveries);
}
