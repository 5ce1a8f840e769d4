using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.Linking;
using CalWater.Identity.Legacy;
using CalWater.Web.Pages.Support.Approvals;
using Orleans;

namespace CalWater.Web.Pages.Support.Linking;

/// <summary>Finds the accounts that belong on one sign-in (F14), and puts them there (F15), in the name of the member of staff.</summary>
internal sealed class LinkOffice(ApprovalDesk approvals, IGrainFactory grains, LinkSearch search)
{
    /// <summary>The login with the address; without one, the login that has the account. Null where there is none.</summary>
    public async Task<LoginProfile?> LoginAsync(ServiceAccount account, EmailAddress? email) =>
        email is { } address ? await LoginAsync(address) : await search.OwnerAsync(account.Number) is { } login ? await grains.Login(login).Get() : null;

    /// <summary>The login with the address; null where there is none.</summary>
    public async Task<LoginProfile?> LoginAsync(EmailAddress email) => await grains.Email(email).Owner() is { } login ? await grains.Login(login).Get() : null;

    /// <summary>What is not on the login yet, by service address: the account, what the utility or an old user name ties to it or to the login, and what was added by number.</summary>
    public async Task<IReadOnlyList<LinkCandidate>> CandidatesAsync(ServiceAccount account, LoginProfile login, IEnumerable<AccountNumber> added)
    {
        var tied = await search.TiedToAsync(account.Number, login);
        return await WithLoginsAsync(await search.AccountsAsync([.. tied.Union(added).Except(login.Accounts)]));
    }

    /// <summary>Accounts, each with the login that it is on.</summary>
    public async Task<IReadOnlyList<LinkCandidate>> WithLoginsAsync(IReadOnlyList<ServiceAccount> accounts)
    {
        var owners = await search.OwnersAsync([.. accounts.Select(each => each.Number)]);
        var logins = (await Task.WhenAll(owners.Values.Distinct().Select(owner => grains.Login(owner).Get()))).OfType<LoginProfile>().ToDictionary(each => each.Id);
        return [.. accounts.Select(each => new LinkCandidate(each, owners.TryGetValue(each.Number, out var owner) ? logins.GetValueOrDefault(owner) : null))];
    }

    /// <summary>Those on the login, by service address.</summary>
    public Task<IReadOnlyList<ServiceAccount>> AccountsAsync(LoginProfile login) => search.AccountsAsync([.. login.Accounts]);

    /// <summary>Carries the order out. What needs a second person's yes is not done, and that yes is asked for.</summary>
    /// <param name="to">The login; null takes the accounts off theirs.</param>
    public async Task<LinkingVerdict> MoveAsync(LoginId? to, IEnumerable<LinkedAccount> accounts, string reason)
    {
        var order = new LinkingOrder(to, [.. accounts.DistinctBy(each => each.Number)], approvals.Me.Id.Value, reason);
        var verdict = await grains.NewLinking().CarryOut(order);
        if (verdict == LinkingVerdict.NeedsApproval) await approvals.AskAsync(new(order), reason);
        return verdict;
    }
}

/// <summary>What ties accounts to one another.</summary>
internal sealed class LinkSearch(IAccountDirectory directory, IAccountsOnline online, ILegacyUsers users)
{
    public Task<IReadOnlyList<ServiceAccount>> AccountsAsync(IReadOnlyCollection<AccountNumber> numbers) => directory.FindAsync(numbers);

    public async Task<LoginId?> OwnerAsync(AccountNumber account) => (await online.FindAsync([account])).GetValueOrDefault(account)?.Owner;

    /// <summary>The account, and those that the utility links to it.</summary>
    public Task<IReadOnlyList<AccountNumber>> GroupAsync(AccountNumber account) => directory.LinkedToAsync(account);

    /// <summary>How many of the accounts have a name on the billing e-mail or the bill (F16).</summary>
    public async Task<int> NamedAsync(IReadOnlyCollection<AccountNumber> accounts) =>
        (await online.FindAsync(accounts)).Values.Count(each => each.Contacts is { NameOnEmail: not null } or { NameOnBill: not null });

    /// <summary>The logins that have the accounts; an account that nobody has is not among them.</summary>
    public async Task<IReadOnlyDictionary<AccountNumber, LoginId>> OwnersAsync(IReadOnlyCollection<AccountNumber> accounts) =>
        (await online.FindAsync(accounts)).Values.Where(each => each.Owner is not null).ToDictionary(each => each.Number, each => each.Owner!.Value);

    /// <summary>The account; its link group; and every account of an old user name that was used for one of them or has the login's address.</summary>
    public async Task<IEnumerable<AccountNumber>> TiedToAsync(AccountNumber account, LoginProfile login)
    {
        var group = await directory.LinkedToAsync(account);
        var named = await users.OfAsync([.. group.Append(account)], login.Email.ToString());
        var sameAddress = await Task.WhenAll(named.Select(user => user.Email).Distinct(StringComparer.OrdinalIgnoreCase).Select(email => users.OfAsync([], email)));
        return group.Append(account).Union(named.Concat(sameAddress.SelectMany(each => each)).Select(user => user.Account).OfType<AccountNumber>());
    }
}
