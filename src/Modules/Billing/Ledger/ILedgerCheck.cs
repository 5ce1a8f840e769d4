namespace CalWater.Billing.Ledger;

/// <summary>Works the ledger out again from its own rows: whether what payments and what became of them say is posted, once, and nothing else.</summary>
public interface ILedgerCheck
{
    Task<LedgerVerdict> RunAsync(CancellationToken cancellation = default);
}

/// <param name="Payments">How many payments brought money.</param>
/// <param name="Moves">How many refunds, returns and disputes there are.</param>
/// <param name="Faults">The first of what does not add up; none when all does.</param>
public sealed record LedgerVerdict(int Payments, int Moves, IReadOnlyList<LedgerFault> Faults);

/// <summary>Something that does not add up.</summary>
/// <param name="Source">The gateway's object, or empty where a payment is meant as a whole.</param>
/// <param name="Posted">What the ledger says.</param>
/// <param name="Expected">What it should say.</param>
public sealed record LedgerFault(LedgerFaultKind Kind, string Subject, string Source, Money Posted, Money Expected);

public enum LedgerFaultKind
{
    /// <summary>A payment on one of its accounts.</summary>
    Payment,
    /// <summary>A refund, a return or a dispute.</summary>
    Move,
    /// <summary>A posting in the name of a payment that brought no money.</summary>
    Orphan,
    /// <summary>The promise: payment − refund − return − dispute lost + dispute won back.</summary>
    Promise,
    /// <summary>A bill, which posts its current charges.</summary>
    Bill,
    /// <summary>A payment or an adjustment of the CIS.</summary>
    Cis
}
