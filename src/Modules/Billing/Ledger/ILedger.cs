namespace CalWater.Billing.Ledger;

/// <summary>The append-only ledger. A balance is the sum of an account's entries: positive is owed, negative is a credit.</summary>
public interface ILedger
{
    /// <summary>The balance of each account; an account without entries has zero.</summary>
    Task<IReadOnlyDictionary<AccountNumber, Money>> BalancesAsync(
        IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation = default);

    /// <summary>An account's entries, newest first.</summary>
    Task<IReadOnlyList<LedgerEntry>> EntriesAsync(AccountNumber account, CancellationToken cancellation = default);

    /// <summary>Adds the entries in one transaction. An entry whose (source, account, kind) is already posted changes nothing.</summary>
    Task PostAsync(IReadOnlyCollection<LedgerEntry> entries, CancellationToken cancellation = default);
}

public enum LedgerKind { OpeningBalance, Bill, Cancel, Payment, Reversal, Refund, Adjustment, WriteOff, Transfer }

/// <summary>One posting.</summary>
/// <param name="Source">What makes it unique with account and kind: a bill number, a gateway object id, a CIS reference.</param>
/// <param name="Amount">Signed: a bill is positive, a payment negative.</param>
/// <param name="Payment">The portal payment that caused it, if one did.</param>
public sealed record LedgerEntry(
    AccountNumber Account, LedgerKind Kind, Money Amount, string Source, DateTimeOffset At, PaymentId? Payment = null)
{
    /// <summary>How the gateway took the money, for the billing office's files; kept, and read from <see cref="IPortalPostings"/>.</summary>
    public TakenBy? TakenBy { get; init; }
}

/// <summary>How the gateway took a payment's money.</summary>
/// <param name="Method">The kind of payment method, in Stripe's words: <c>card</c>.</param>
/// <param name="Intent">The payment intent at Stripe.</param>
public sealed record TakenBy(string? Method, string? Intent);
