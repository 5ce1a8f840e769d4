using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Identity.Legacy;
using Orleans;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>Finds accounts by what a caller can name: an account number, the e-mail address they sign in with, an old user name (F14).</summary>
internal sealed class CustomerFinder(IAccountDirectory directory, IGrainFactory grains, ILegacyUsers users)
{
    /// <summary>Ordered by service address.</summary>
    public async Task<IReadOnlyList<ServiceAccount>> FindAsync(string text, CancellationToken cancellation)
    {
        if (AccountNumber.TryParse(text, out var number)) return await directory.FindAsync([number], cancellation);
        var ofLogin = EmailAddress.TryParse(text, out var email) ? await AccountsOfAsync(email) : [];
        var named = await users.FindAsync(text, cancellation);
        var old = await users.OfAsync([], email == default ? named?.Email : email.ToString(), cancellation);
        return await directory.FindAsync([.. ofLogin.Union(old.Append(named).Select(user => user?.Account).OfType<AccountNumber>())], cancellation);
    }

    private async Task<IReadOnlyList<AccountNumber>> AccountsOfAsync(EmailAddress email) =>
        await grains.Email(email).Owner() is { } login && await grains.Login(login).Get() is { } profile ? profile.Accounts : [];
}
