namespace CalWater.Billing.Ledger;

/// <summary>What accounts owe and since when, from the ledger's sums and the bills: a few queries for any number of accounts.</summary>
public interface IAccountBalances
{
    /// <summary>The balance of each account asked for; one without entries owes nothing.</summary>
    Task<IReadOnlyDictionary<AccountNumber, AccountBalance>> FindAsync(
        IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation = default);

    Task<AccountBalance> FindAsync(AccountNumber account, CancellationToken cancellation = default);
}
