using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Invitations;
using CalWater.Web.Pages.Accounts.Contacts;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Support.Contacts;

/// <summary>Changes where a customer's bills go (F11) and under which names (F16), in the name of the owner and by the member of staff.</summary>
internal sealed class SupportContacts(CurrentStaff me, IGrainFactory grains, BillingEmailOffice office, TimeProvider clock)
{
    /// <returns>Null where nobody has signed up.</returns>
    public async Task<BillingStanding?> StandingAsync(ServiceAccount account)
    {
        var online = await Grain(account).Get();
        return await OwnerAsync(online) is { } owner ? BillingStanding.Of(online, owner.Email, clock.GetUtcNow()) : null;
    }

    /// <returns>Null where nobody has signed up.</returns>
    public async Task<BillingEmailVerdict?> AskAsync(ServiceAccount account, EmailAddress email, string reason) =>
        await ByMeAsync(account, reason) is { } by ? await office.AskAsync(account.Number, account.Id, email, by) : null;

    public Task<bool> NameAsync(ServiceAccount account, AccountNames names, string reason) =>
        ChangeAsync(account, reason, (grain, by) => grain.SetNames(names, by));

    /// <summary>Bills go to the e-mail of the sign-in; an open link stops working.</summary>
    public Task<bool> RemoveAsync(ServiceAccount account, string reason) =>
        ChangeAsync(account, reason, (grain, by) => grain.RemoveBillingEmail(by));

    private async Task<bool> ChangeAsync(ServiceAccount account, string reason, Func<IServiceAccountGrain, ContactChange, Task> change)
    {
        if (await ByMeAsync(account, reason) is not { } by) return false;
        await change(Grain(account), by);
        return true;
    }

    private async Task<ContactChange?> ByMeAsync(ServiceAccount account, string reason) =>
        await OwnerAsync(await Grain(account).Get()) is { } owner ? new(owner.Id, owner.Email, owner.Language, me.Id.Value, reason) : null;

    private async Task<LoginProfile?> OwnerAsync(ServiceAccountOnline online) => online.Owner is { } owner ? await grains.Login(owner).Get() : null;

    private IServiceAccountGrain Grain(ServiceAccount account) => grains.ServiceAccount(account.Number);
}
