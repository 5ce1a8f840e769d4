using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Invitations;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Accounts.Access;

/// <summary>Shares accounts in the name of the signed-in login.</summary>
internal sealed class AccessDesk(CurrentLogin login, AccessOffice office, IGrainFactory grains)
{

    public async Task<IReadOnlyList<AccountAccess>> PeopleAsync(ServiceAccount account) => await grains.ServiceAccount(account.Number).People();

    public async Task<AccessOffered> OfferAsync(ServiceAccount account, NewPerson person) =>
        await office.OfferAsync(Place(account), await login.ProfileAsync(), person);

    public async Task EndAsync(ServiceAccount account, string person) => await office.EndAsync(Place(account), person, await login.ProfileAsync());

    /// <summary>Gives up what is shared with the login.</summary>
    public async Task LeaveAsync(ServiceAccount account)
    {
        var mine = (await PeopleAsync(account)).FirstOrDefault(person => person.Login == login.Id);
        if (mine is not null) await EndAsync(account, mine.Id);
    }

    public static SharedPlace Place(ServiceAccount account) => new(account.Number, account.Id, account.ServiceAddress);
}
