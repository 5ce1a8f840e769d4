using CalWater.Grains.Identity;
using CalWater.Identity.Legacy;
using CalWater.Web.Pages.Support.Linking;

namespace CalWater.Web.Pages.Support.OneSignIn;

/// <summary>Somebody of the portal before this one (F14): an e-mail address, its user names, and where each of their accounts is now.</summary>
/// <param name="Names">The user names, by name.</param>
/// <param name="Accounts">Every account they were used for that the utility still has, by service address.</param>
/// <param name="SignIn">The login with the address; otherwise the first that has one of the accounts; null where nobody signed up.</param>
internal sealed record OldUser(string Email, IReadOnlyList<LegacyUser> Names, IReadOnlyList<LinkCandidate> Accounts, LoginProfile? SignIn)
{
    /// <summary>What is not on the customer's new sign-in; nothing as long as there is none.</summary>
    public IReadOnlyList<LinkCandidate> Missing => SignIn is null ? [] : [.. Accounts.Where(account => account.On?.Id != SignIn.Id)];

    public LinkCandidate? AccountOf(LegacyUser user) => Accounts.FirstOrDefault(each => each.Account.Number == user.Account);
}

/// <summary>What a search found.</summary>
/// <param name="AreMore">There are more than the page shows.</param>
internal sealed record FoundOldUsers(IReadOnlyList<OldUser> People, bool AreMore);
