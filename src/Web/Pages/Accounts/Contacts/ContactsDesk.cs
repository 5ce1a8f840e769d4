using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Invitations;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Accounts.Contacts;

/// <summary>Changes where bills go (F11) and under which names (F16), in the name of the signed-in login.</summary>
internal sealed class ContactsDesk(CurrentLogin login, IGrainFactory grains, BillingEmailOffice office, TimeProvider clock)
{
    public async Task<BillingStanding> StandingAsync(ServiceAccount account) =>
        BillingStanding.Of(await Grain(account).Get(), (await login.ProfileAsync()).Email, clock.GetUtcNow());

    public async Task<BillingEmailVerdict> AskAsync(ServiceAccount account, EmailAddress email) =>
        await office.AskAsync(account.Number, account.Id, email, await ByMeAsync());

    public async Task WithdrawAsync(ServiceAccount account) => await Grain(account).WithdrawBillingEmail(await ByMeAsync());

    public async Task RemoveAsync(ServiceAccount account) => await Grain(account).RemoveBillingEmail(await ByMeAsync());

    public async Task AttachAsync(ServiceAccount account, bool attach) => await Grain(account).AttachBills(attach, await ByMeAsync());

    public async Task NameAsync(ServiceAccount account, AccountNames names) => await Grain(account).SetNames(names, await ByMeAsync());

    private IServiceAccountGrain Grain(ServiceAccount account) => grains.ServiceAccount(account.Number);

    private async Task<ContactChange> ByMeAsync()
    {
        var me = await login.ProfileAsync();
        return new(me.Id, me.Email, me.Language);
    }
}

/// <summary>Where bills of an account go, as its pages say it.</summary>
/// <param name="Asked">The address that was mailed a link and did not follow it.</param>
/// <param name="IsLate">That link is too old.</param>
/// <param name="AttachesBills">Whether each bill is attached to its notice; null without e-billing, where no notice goes out.</param>
internal sealed record BillingStanding(EmailAddress Address, bool IsSignIn, AskedBillingEmail? Asked, bool IsLate, AccountNames Names, bool? AttachesBills)
{
    public static BillingStanding Of(ServiceAccountOnline online, EmailAddress signIn, DateTimeOffset now) =>
        new(online.BillsTo(signIn).Email, online.BillingEmail is null, online.Asked, now >= online.Asked?.Until, online.Names, online.EBilling is null ? null : online.AttachesBills);
}
