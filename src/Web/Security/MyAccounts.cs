using CalWater.Accounts.ServiceAccounts;

namespace CalWater.Web.Security;

/// <summary>
/// The service accounts of the signed-in login, and the only way pages reach an account: one that is not among them is
/// not found, as if it did not exist.
/// </summary>
public sealed class MyAccounts(CurrentLogin login, IAccountDirectory directory)
{
    private IReadOnlyList<AccountNumber>? numbers;

    /// <summary>The numbers of all of them, asked of the login once in a request.</summary>
    public async Task<IReadOnlyList<AccountNumber>> NumbersAsync() => numbers ??= (await login.ProfileAsync()).Accounts;

    /// <summary>All of them, ordered by service address.</summary>
    public async Task<IReadOnlyList<ServiceAccount>> AllAsync() => await directory.FindAsync([.. await NumbersAsync()]);

    /// <param name="id">The opaque id in the address of an account's page.</param>
    public async Task<ServiceAccount?> FindAsync(string id) =>
        await directory.FindAsync(new AccountId(id)) is { } account && (await NumbersAsync()).Contains(account.Number) ? account : null;
}
