using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity;
using CalWater.Identity.Invitations;
using CalWater.Web.Pages.Accounts.Access;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Invitations;

/// <summary>Finds what a mailed link offers, and to whom.</summary>
internal sealed class AccessDoor(CurrentLogin login, IAccountDirectory directory, IGrainFactory grains, AccessOffice office, IHttpContextAccessor http)
{
    public AccessOffice Office => office;

    public async Task<OpenOffer?> FindAsync(string? token)
    {
        if (!InvitationLink.TryParse(token, out var link) || await directory.FindAsync(link.Account) is not { } account) return null;
        if (await grains.ServiceAccount(account.Number).AccessOffer(Secret.Hash(link.Secret)) is not { } offer) return null;
        var owner = await grains.Login(offer.Owner).Get();
        var me = login.IdOrNull is null ? null : await login.ProfileAsync();
        return new(account, link.Secret, offer, $"{owner?.Email}", me, await grains.Email(offer.Email).Owner() is not null);
    }

    public InvitedSignUpStart Start(OpenOffer offer) => new(
        offer.Account.Number, offer.Secret, null, ClientAddress.Of(http.HttpContext!.Connection.RemoteIpAddress), PageLanguage.Current);
}

/// <summary>An invitation as the page shows it.</summary>
/// <param name="Owner">The e-mail address of whoever invites.</param>
/// <param name="Me">Who is signed in in this browser.</param>
/// <param name="HasLogin">Whether the invited address signs in here already.</param>
internal sealed record OpenOffer(ServiceAccount Account, string Secret, AccessOffer What, string Owner, LoginProfile? Me, bool HasLogin)
{
    public SharedPlace Place => AccessDesk.Place(Account);

    /// <summary>The invited person, where it is they who are signed in.</summary>
    public LoginProfile? Guest => Me?.Email == What.Email ? Me : null;
}
