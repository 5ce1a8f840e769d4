using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity;
using CalWater.Identity.Invitations;
using Orleans;

namespace CalWater.Web.Pages.Invitations;

/// <summary>Finds what a link to a new billing e-mail confirms, and confirms it, also for somebody who has no sign-in here.</summary>
internal sealed class BillingEmailDoor(IAccountDirectory directory, IGrainFactory grains)
{
    public async Task<BillingEmailLink?> FindAsync(string? token)
    {
        if (!InvitationLink.TryParse(token, out var link) || await directory.FindAsync(link.Account) is not { } account) return null;
        var (grain, hash) = (grains.ServiceAccount(account.Number), Secret.Hash(link.Secret));
        if (await grain.AskedBillingEmail(hash) is not { } email || (await grain.Get()).Owner is not { } owner) return null;
        return await grains.Login(owner).Get() is { } profile ? new(account.Number, hash, email, profile) : null;
    }

    public Task<bool> ConfirmAsync(BillingEmailLink link) =>
        grains.ServiceAccount(link.Account).ConfirmBillingEmail(link.SecretHash, new(link.Owner.Id, link.Owner.Email, link.Owner.Language));
}

/// <summary>A link that works.</summary>
/// <param name="Owner">In whose name bills are to go to the address.</param>
internal sealed record BillingEmailLink(AccountNumber Account, string SecretHash, EmailAddress Email, LoginProfile Owner);
