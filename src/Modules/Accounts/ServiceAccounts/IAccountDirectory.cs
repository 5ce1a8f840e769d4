namespace CalWater.Accounts.ServiceAccounts;

/// <summary>Looks service accounts up. Asks nothing about who may see them: callers come through a login's own accounts.</summary>
public interface IAccountDirectory
{
    Task<ServiceAccount?> FindAsync(AccountNumber number, CancellationToken cancellation = default);

    Task<ServiceAccount?> FindAsync(AccountId id, CancellationToken cancellation = default);

    /// <summary>Those of the numbers that exist, ordered by service address.</summary>
    Task<IReadOnlyList<ServiceAccount>> FindAsync(IReadOnlyCollection<AccountNumber> numbers, CancellationToken cancellation = default);

    /// <summary>Those of the numbers that are the login's by the accounts' own record, ordered by service address.</summary>
    Task<IReadOnlyList<ServiceAccount>> OwnedAsync(IReadOnlyCollection<AccountNumber> numbers, LoginId owner, CancellationToken cancellation = default);

    /// <summary>All accounts linked to this one in the utility's database, itself included (F4).</summary>
    Task<IReadOnlyList<AccountNumber>> LinkedToAsync(AccountNumber number, CancellationToken cancellation = default);
}
