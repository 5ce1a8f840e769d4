namespace CalWater.Billing.Ledger;

/// <summary>The CIS is the system of record: where a bill's account of the balance differs from ours, an adjustment makes them equal.</summary>
internal static class PerCis
{
    private const string Prefix = "per-cis-";

    public static string SourceOf(BillNumber bill) => Prefix + bill;

    /// <summary>
    /// What our balance lacks, or has too much, by the bill. A bill was cut before our newest payments and adjustments:
    /// where leaving out the newest few makes both equal, they are equal.
    /// </summary>
    /// <param name="bill">The bill.</param>
    /// <param name="previous">The bill before it, if any.</param>
    /// <param name="ledger">The account's entries before the bill's charges.</param>
    public static Money Difference(Statement bill, Statement? previous, IReadOnlyList<LedgerEntry> ledger)
    {
        var ours = ledger.Sum(entry => entry.Amount);
        var newest = Newest(previous, ledger).ToList();
        for (var leftOut = 0; leftOut <= newest.Count; leftOut++)
            if (ours - newest.Take(leftOut).Sum(entry => entry.Amount) == bill.BalanceBefore) return Money.Zero;

        var inFlight = newest.Where(entry => entry.At.ToPacificDate() >= bill.IssuedOn).Sum(entry => entry.Amount);
        return bill.BalanceBefore - (ours - inFlight);
    }

    /// <summary>Payments and adjustments since the bill before, newest first.</summary>
    private static IEnumerable<LedgerEntry> Newest(Statement? previous, IReadOnlyList<LedgerEntry> ledger) =>
        ledger.Where(entry => IsCredit(entry) && (previous is null || entry.At.ToPacificDate() >= previous.IssuedOn))
            .Reverse().OrderByDescending(entry => entry.At);

    private static bool IsCredit(LedgerEntry entry) =>
        entry.Kind is not (LedgerKind.OpeningBalance or LedgerKind.Bill or LedgerKind.Cancel)
        && !entry.Source.StartsWith(Prefix, StringComparison.Ordinal);
}
