using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Notices;
using CalWater.Notices.Contents;
using Orleans;

namespace CalWater.Web.Pages.Support.Contacts;

/// <summary>The names of all accounts of a sign-in (F16), changed together and told by one mail.</summary>
internal sealed class NamesOffice(SupportDesk desk, IGrainFactory grains, IAccountsOnline online, INotices notices)
{
    /// <summary>The login that owns the account; null where nobody has signed up.</summary>
    public async Task<LoginProfile?> OwnerAsync(ServiceAccount account) =>
        (await grains.ServiceAccount(account.Number).Get()).Owner is { } owner ? await grains.Login(owner).Get() : null;

    /// <summary>All accounts of the login, by service address.</summary>
    public async Task<IReadOnlyList<AccountWithNames>> AccountsAsync(LoginProfile owner)
    {
        var known = await online.FindAsync(owner.Accounts);
        return [.. (await desk.FindAsync(owner.Accounts)).Select(account => new AccountWithNames(account, NamesOf(known.GetValueOrDefault(account.Number)?.Contacts)))];
    }

    /// <param name="changed">Only those whose names are to be others.</param>
    public async Task NameAsync(LoginProfile owner, IReadOnlyList<AccountWithNames> changed, string reason)
    {
        var by = new ContactChange(owner.Id, owner.Email, owner.Language, desk.Me.Id.Value, reason, IsOneOfMany: changed.Count > 1);
        if (by.IsOneOfMany)
            await notices.SendAsync(new($"names-of-many-{RandomId.New(20)}", owner.Email.ToString(), owner.Language, new NamesOfManyChanged(changed.Count)));
        foreach (var each in changed) await NameAsync(grains.ServiceAccount(each.Account.Number), each.Names, by);
    }

    /// <summary>An account that left the login meanwhile stays as it is.</summary>
    private static async Task NameAsync(IServiceAccountGrain account, AccountNames names, ContactChange by)
    {
        if ((await account.Get()).Owner == by.Owner) await account.SetNames(names, by);
    }

    private static AccountNames NamesOf(AccountContacts? contacts) =>
        contacts is null ? AccountNames.None : new(contacts.NameOnEmail, contacts.NameOnBill, contacts.Nickname);
}

internal sealed record AccountWithNames(ServiceAccount Account, AccountNames Names);
