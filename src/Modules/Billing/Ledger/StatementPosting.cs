namespace CalWater.Billing.Ledger;

/// <summary>
/// Posts what the CIS sends for one account, in the order of its dates: payments and adjustments, and each bill with what
/// makes our balance the CIS's: an opening balance before the first, a cancel for the bill it replaces, an adjustment
/// "per CIS" where the two still differ.
/// </summary>
internal sealed class StatementPosting
{
    private readonly List<LedgerEntry> ledger;
    private readonly List<LedgerEntry> added = [];
    private readonly List<Statement> bills;

    private StatementPosting(IEnumerable<LedgerEntry> posted, IEnumerable<Statement> stored) =>
        (ledger, bills) = ([.. posted], [.. stored]);

    private Money Balance => ledger.Sum(entry => entry.Amount);

    /// <param name="posted">The account's entries so far.</param>
    /// <param name="stored">Its bills so far.</param>
    /// <param name="credits">New payments and adjustments; what is posted already is passed over.</param>
    /// <param name="issued">New bills.</param>
    /// <returns>The entries to add.</returns>
    public static IReadOnlyList<LedgerEntry> Post(
        IEnumerable<LedgerEntry> posted, IEnumerable<Statement> stored, IEnumerable<LedgerEntry> credits, IEnumerable<Statement> issued)
    {
        var posting = new StatementPosting(posted, stored);
        var waiting = new Queue<LedgerEntry>(credits.OrderBy(credit => credit.At).ThenBy(credit => credit.Source, StringComparer.Ordinal));
        foreach (var bill in issued.OrderBy(bill => bill.IssuedOn).ThenBy(bill => bill.Replaces is not null).ThenBy(bill => bill.Bill))
        {
            while (waiting.TryPeek(out var credit) && credit.At.ToPacificDate() <= bill.IssuedOn) posting.Add(waiting.Dequeue());
            posting.Issue(bill);
        }

        while (waiting.TryDequeue(out var credit)) posting.Add(credit);
        return posting.added;
    }

    private void Issue(Statement bill)
    {
        var before = Balance;
        if (bills.Count == 0) Add(bill, LedgerKind.OpeningBalance, bill.PreviousBalance);
        if (bill.Replaces is { } wrong) Add(bill, LedgerKind.Cancel, -ChargesOf(wrong), wrong.Value);
        var difference = bills.Exists(other => other.IssuedOn > bill.IssuedOn)
            ? before - Balance - bill.CurrentCharges
            : PerCis.Difference(bill, bills.MaxBy(other => other.IssuedOn), ledger);
        Add(bill, LedgerKind.Adjustment, difference, PerCis.SourceOf(bill.Bill));
        Add(bill, LedgerKind.Bill, bill.CurrentCharges);
        bills.Add(bill);
    }

    private Money ChargesOf(BillNumber number) =>
        bills.Find(bill => bill.Bill == number)?.CurrentCharges
        ?? throw new InvariantBrokenException($"Bill {number} is replaced but was never issued.");

    private void Add(Statement bill, LedgerKind kind, Money amount, string? source = null)
    {
        var isNothing = amount == Money.Zero && kind != LedgerKind.Bill;
        if (!isNothing) Add(new(bill.Account, kind, amount, source ?? bill.Bill.Value, bill.IssuedOn.StartOfDay()));
    }

    private void Add(LedgerEntry entry)
    {
        if (ledger.Exists(other => (other.Source, other.Kind) == (entry.Source, entry.Kind))) return;
        ledger.Add(entry);
        added.Add(entry);
    }
}
