using CalWater.Grains.Payments;

namespace CalWater.Billing.Payments.Reconciliation;

/// <summary>The day's objects at the gateway against the ledger: mends what lost news left open, and lists what it cannot mend.</summary>
public interface IReconciliation
{
    /// <summary>Reconciles a business day. Again changes nothing that agrees, and settles what agrees by now.</summary>
    /// <exception cref="TimeoutException">The gateway does not answer; nothing was noted of the day.</exception>
    Task<ReconciledDay> RunAsync(DateOnly day, CancellationToken cancellation = default);

    /// <summary>The newest days that were reconciled, newest first.</summary>
    Task<IReadOnlyList<ReconciledDay>> DaysAsync(int most, CancellationToken cancellation = default);

    /// <summary>What the gateway and the ledger do not agree about, oldest first.</summary>
    Task<IReadOnlyList<Discrepancy>> OpenAsync(int most, CancellationToken cancellation = default);

    /// <summary>Payments that are not settled, oldest first.</summary>
    Task<IReadOnlyList<UnsettledPayment>> UnsettledAsync(int most, CancellationToken cancellation = default);
}

/// <param name="Seen">How many payments, refunds and disputes the gateway had.</param>
/// <param name="Mended">How many of them we had missed.</param>
public sealed record ReconciledDay(DateOnly Day, int Seen, int Mended, DateTimeOffset DoneAt);

/// <summary>Something that the gateway and the ledger do not agree about.</summary>
/// <param name="Object">The gateway's object.</param>
/// <param name="Day">The business day on which it was made.</param>
/// <param name="Payment">The payment it belongs to; null where it is none of ours.</param>
/// <param name="SettledAt">When they agreed; null while they do not.</param>
public sealed record Discrepancy(
    string Object, DiscrepancyKind Kind, DateOnly Day, PaymentId? Payment, Money Amount, DateTimeOffset FoundAt, DateTimeOffset? SettledAt);

/// <summary>Stored by name: never rename one.</summary>
public enum DiscrepancyKind
{
    /// <summary>The gateway took money that the ledger does not have.</summary>
    NotPosted,
    /// <summary>The gateway took money that names no payment of ours.</summary>
    NotOurs,
    /// <summary>A refund or a dispute that the ledger does not have.</summary>
    MoveNotPosted,
    /// <summary>The ledger has a card payment that the gateway does not.</summary>
    NotAtTheGateway
}

/// <summary>A payment that is not settled.</summary>
public sealed record UnsettledPayment(PaymentId Payment, PaymentStatus Status, AccountNumber Account, Money Amount, DateTimeOffset StartedAt);
