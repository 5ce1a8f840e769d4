using CalWater.Accounts.ServiceAccounts;
using CalWater.Identity.Legacy;
using CalWater.Identity.Logins;

namespace CalWater.Web.Pages.Support.Search;

/// <summary>Accounts by the names that customers sign in with, today and in the portal before this one (F14).</summary>
internal sealed class CustomerNames(ILoginDirectory logins, ILegacyUsers users, IAccountsOnline online)
{
    /// <summary>Accounts of sign-in addresses and old user names that begin so, and of all user names of an address whose one is typed whole.</summary>
    public async Task<IReadOnlyList<NamedAccount>> FindAsync(string text, int most, CancellationToken cancellation) =>
        [.. await OfLoginsAsync(text, most, cancellation), .. await OfOldUserNamesAsync(text, most, cancellation)];

    /// <summary>The address of the login that each account is on.</summary>
    public async Task<IReadOnlyDictionary<AccountNumber, string>> OwnersAsync(IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation)
    {
        var owned = (await online.FindAsync(accounts, cancellation)).Values.Where(account => account.Owner is not null).ToList();
        var emails = (await logins.FindAsync([.. owned.Select(account => account.Owner!.Value).Distinct()], cancellation)).ToDictionary(login => login.Id, login => login.Email);
        return owned.Where(account => emails.ContainsKey(account.Owner!.Value)).ToDictionary(account => account.Number, account => emails[account.Owner!.Value]);
    }

    private async Task<IEnumerable<NamedAccount>> OfLoginsAsync(string text, int most, CancellationToken cancellation)
    {
        var found = await logins.FindByEmailPrefixAsync(text, most, cancellation);
        if (found.Count == 0) return [];
        var owned = (await online.OwnedByAsync([.. found.Select(login => login.Id)], cancellation)).ToLookup(account => account.Owner);
        return found.SelectMany(login => owned[login.Id].Select(account => new NamedAccount(account.Number, HitKind.SignInEmail, login.Email)));
    }

    private async Task<IEnumerable<NamedAccount>> OfOldUserNamesAsync(string text, int most, CancellationToken cancellation)
    {
        var found = await users.FindByPrefixAsync(text, most, cancellation);
        var typed = found.FirstOrDefault(user => user.UserName.Equals(text, StringComparison.OrdinalIgnoreCase));
        var siblings = typed is null ? [] : await users.OfAsync([], typed.Email, cancellation);
        return found.Concat(siblings).Where(user => user.Account is not null).Select(user => new NamedAccount(user.Account!.Value, HitKind.OldUserName, user.UserName));
    }
}

/// <summary>An account, and the name it was found by.</summary>
internal sealed record NamedAccount(AccountNumber Account, HitKind Kind, string Name);
