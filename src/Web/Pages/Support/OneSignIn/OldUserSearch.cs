using CalWater.Accounts.Search;
using CalWater.Grains.Identity;
using CalWater.Identity.Legacy;
using CalWater.Web.Pages.Support.Linking;

namespace CalWater.Web.Pages.Support.OneSignIn;

/// <summary>Looks up old user names (F14) by whatever a caller can name.</summary>
internal sealed class OldUserSearch(ILegacyUsers users, IAccountSearch accounts, LinkSearch directory, LinkOffice office)
{
    private const int MostPeople = 10;
    private const int MostHits = 50;

    /// <summary>By user name or e-mail, whole or begun; by account number, and by what else the utility knows of an account.</summary>
    public async Task<FoundOldUsers> FindAsync(string text, CancellationToken cancellation)
    {
        var named = await users.FindByPrefixAsync(text, MostHits, cancellation);
        var fitting = await accounts.FindAsync(text, MostHits, cancellation);
        var used = fitting.AreSimilar && named.Count > 0 ? [] : await users.OfAsync([.. fitting.Accounts.Select(account => account.Number)], null, cancellation);
        return await PeopleAsync(named.Concat(used), cancellation);
    }

    /// <summary>Everybody whose user name was used for one of the accounts, or had the address of the sign-in.</summary>
    public async Task<IReadOnlyList<OldUser>> OfAsync(IReadOnlyCollection<AccountNumber> numbers, LoginProfile? login, CancellationToken cancellation) =>
        (await PeopleAsync(await users.OfAsync(numbers, login?.Email.ToString(), cancellation), cancellation)).People;

    private async Task<FoundOldUsers> PeopleAsync(IEnumerable<LegacyUser> hits, CancellationToken cancellation)
    {
        var emails = hits.Select(user => user.Email).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var people = new List<OldUser>();
        foreach (var email in emails.Take(MostPeople)) people.Add(await PersonAsync(email, cancellation));
        return new(people, emails.Count > MostPeople);
    }

    private async Task<OldUser> PersonAsync(string email, CancellationToken cancellation)
    {
        var names = await users.OfAsync([], email, cancellation);
        var known = await office.WithLoginsAsync(await directory.AccountsAsync([.. names.Select(user => user.Account).OfType<AccountNumber>().Distinct()]));
        var login = EmailAddress.TryParse(email, out var address) ? await office.LoginAsync(address) : null;
        return new(email, names, known, login ?? known.FirstOrDefault(account => account.On is not null)?.On);
    }
}
