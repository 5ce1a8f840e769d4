using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Support.Viewing;

/// <summary>Begins and ends a look at a customer's pages, in the session of the member of staff.</summary>
internal sealed class ViewDesk(CurrentStaff me, IGrainFactory grains)
{
    /// <summary>The login that owns the account; null where nobody has signed up: then there is nothing to see.</summary>
    public async Task<LoginProfile?> OwnerAsync(ServiceAccount account) =>
        (await grains.ServiceAccount(account.Number).Get()).Owner is { } owner ? await grains.Login(owner).Get() : null;

    public Task<bool> StartAsync(LoginProfile login, AccountId from, string reason) =>
        grains.Staff(me.Id).StartViewing(me.Here.Secret, new(login.Id, login.Email.ToString(), from.Value, reason));

    public Task<CustomerView?> StopAsync() => grains.Staff(me.Id).StopViewing(me.Here.Secret);
}
