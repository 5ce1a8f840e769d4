namespace CalWater.Accounts.ServiceAccounts;

/// <summary>What lists show of accounts online, in one query: a projection of the service account grains, which feed it.</summary>
public interface IAccountsOnline
{
    /// <summary>Those of the accounts that are or were online.</summary>
    Task<IReadOnlyDictionary<AccountNumber, AccountOnline>> FindAsync(
        IReadOnlyCollection<AccountNumber> numbers, CancellationToken cancellation = default);

    /// <summary>The accounts that one of the logins owns.</summary>
    Task<IReadOnlyList<AccountOnline>> OwnedByAsync(IReadOnlyCollection<LoginId> logins, CancellationToken cancellation = default);

    /// <summary>What is shared with the login today. For lists: whether a page opens is asked of the account's grain.</summary>
    Task<IReadOnlyList<SharedAccount>> SharedWithAsync(LoginId login, DateOnly today, CancellationToken cancellation = default);

    /// <summary>Records the account's state; the same again changes nothing. Called by the account's grain only.</summary>
    Task RecordAsync(AccountOnline account, CancellationToken cancellation = default);
}

/// <summary>Who owns an account online, and since when its bills come without paper.</summary>
public sealed record AccountOnline(AccountNumber Number, LoginId? Owner, DateTimeOffset? EBillingSince)
{
    /// <summary>When customer service took it off its login; null while somebody owns it, and where nobody ever did.</summary>
    public DateTimeOffset? UnlinkedAt { get; init; }

    /// <summary>With whom it is shared; written, and read from <see cref="IAccountsOnline.SharedWithAsync"/>.</summary>
    public IReadOnlyList<SharedAccount> Shared { get; init; } = [];

    /// <summary>Null where neither a billing e-mail nor a name was set.</summary>
    public AccountContacts? Contacts { get; init; }

    /// <summary>What lists show of the state of an account's grain.</summary>
    public static AccountOnline Of(AccountNumber number, OnlineAccount account) => new(number, account.Owner, account.EBilling?.At)
    {
        UnlinkedAt = account.UnlinkedAt,
        Shared = [.. account.Grants.Where(grant => grant.Login is not null).Select(grant => new SharedAccount(number, grant.Login!.Value, grant.Right, grant.Until))],
        Contacts = AccountContacts.Of(number, account)
    };
}
