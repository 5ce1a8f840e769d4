using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using Orleans;

namespace CalWater.Web.Security;

/// <summary>
/// The service accounts that the signed-in login may open, and the only way pages reach an account: one that is not among
/// them is not found, as if it did not exist.
/// </summary>
public sealed class MyAccounts(CurrentLogin login, IAccountDirectory directory, IGrainFactory grains, SharedAccounts shared)
{
    private IReadOnlyList<AccountNumber>? numbers;

    private async Task<IReadOnlyList<AccountNumber>> NumbersAsync() => numbers ??= (await login.ProfileAsync()).Accounts;

    /// <summary>All of its own, ordered by service address.</summary>
    public async Task<IReadOnlyList<ServiceAccount>> AllAsync() => await directory.OwnedAsync([.. await NumbersAsync()], login.Id);

    /// <summary>Those that others share with it, ordered by service address.</summary>
    public async Task<IReadOnlyList<MyAccount>> SharedAsync()
    {
        var rights = await shared.WithAsync(login.Id);
        return rights.Count == 0 ? [] : [.. (await directory.FindAsync([.. rights.Keys])).Select(account => new MyAccount(account, rights[account.Number]))];
    }

    /// <summary>Whether there is a list to go back to.</summary>
    public async Task<bool> AreSeveralAsync() => (await NumbersAsync()).Count + (await shared.WithAsync(login.Id)).Count > 1;

    /// <summary>The account, and what the login may do with it. What is shared is asked of the account itself, so that an end holds at once.</summary>
    /// <param name="id">The opaque id in the address of an account's page.</param>
    public async Task<MyAccount?> FindAsync(string id)
    {
        if (await directory.FindAsync(new AccountId(id)) is not { } account) return null;
        if (await login.OwnsAsync(account.Number)) return new(account, AccountRight.Own) { Nickname = await shared.NicknameAsync(account.Number) };
        return await grains.ServiceAccount(account.Number).RightOf(login.Id) is { } right and not AccountRight.Own ? new(account, right) : null;
    }
}

/// <summary>An account and what the login may do with it.</summary>
public sealed record MyAccount(ServiceAccount Account, AccountRight Right)
{
    /// <summary>What its owner calls it; nobody else sees that.</summary>
    public string? Nickname { get; init; }
}

/// <summary>What the lists know: the accounts that others share with a login, and what their owners call accounts.</summary>
public sealed class SharedAccounts(IAccountsOnline online, TimeProvider clock)
{
    public async Task<string?> NicknameAsync(AccountNumber account) =>
        (await online.FindAsync([account])).GetValueOrDefault(account)?.Contacts?.Nickname;

    public async Task<IReadOnlyDictionary<AccountNumber, AccountRight>> WithAsync(LoginId login) =>
        (await online.SharedWithAsync(login, clock.PacificToday())).ToDictionary(shared => shared.Number, shared => shared.AccessRight);
}
