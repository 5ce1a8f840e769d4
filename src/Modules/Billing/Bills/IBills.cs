namespace CalWater.Billing.Bills;

/// <summary>Reads issued bills. Callers name the account, so that a bill of another account is never found.</summary>
public interface IBills
{
    /// <summary>The newest bill that no other replaces; null before the first.</summary>
    Task<Bill?> CurrentAsync(AccountNumber account, CancellationToken cancellation = default);

    Task<Bill?> FindAsync(AccountNumber account, BillNumber number, CancellationToken cancellation = default);

    /// <summary>A bill by its number alone, for the command line and the billing office.</summary>
    Task<Bill?> FindAsync(BillNumber number, CancellationToken cancellation = default);

    /// <summary>All bills of the account, newest first.</summary>
    Task<IReadOnlyList<BillSummary>> HistoryAsync(AccountNumber account, CancellationToken cancellation = default);

    /// <summary>The current bill of each account that has one, in one query.</summary>
    Task<IReadOnlyDictionary<AccountNumber, BillSummary>> CurrentAsync(
        IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation = default);
}

/// <summary>The facts of a bill that lists show.</summary>
public sealed record BillSummary(
    BillNumber Number, AccountNumber Account, DateOnly IssuedOn, DateOnly DueOn, Period Period,
    Money CurrentCharges, Money TotalDue, BillNumber? Replaces, BillNumber? ReplacedBy);
