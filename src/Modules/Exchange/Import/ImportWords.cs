using CalWater.Database.Bulk;

namespace CalWater.Exchange.Import;

/// <summary>What the terminal and the report beside a batch say of an import.</summary>
public static class ImportWords
{
    /// <summary>What became of it, in a sentence or two.</summary>
    public static string Headline(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported done => $"Imported batch {done.Summary.Batch}.",
        ImportOutcome.Checked done => $"Batch {done.Summary.Batch} is in order. This was a dry run: nothing was changed.",
        ImportOutcome.AlreadyImported before => $"Batch {before.Batch} was imported already, on {before.At:u}. Nothing was changed.",
        ImportOutcome.OlderThanLast older =>
            $"Batch {older.Batch} is older than batch {older.LastBatch} of {older.LastCreatedAt:u}, which was imported before. Nothing was changed. To take it all the same, run the verb import with --replay.",
        ImportOutcome.Refused refused =>
            $"{Faults(refused.Report)} Nothing was changed. Mend the files and run the import again.",
        _ => "Another import is under way on this database. Wait for it to end and run this again."
    };

    /// <summary><c>bills.csv line 12, total_due '83.0x': is not an amount</c></summary>
    public static string Sentence(RowFault fault)
    {
        var place = fault.File + (fault.Line is { } line ? $" line {line}" : "") + (fault.Column is { } column ? $", {column}" : "");
        var reason = FaultWords.Of(fault.Reason, Language.English);
        return fault.Value is null ? $"{place}: {reason}" : $"{place} '{fault.Value}': {reason}";
    }

    private static string Faults(FaultReport report) => report.Count == 1 ? "One fault."
        : report.Count == report.Faults.Count ? $"{report.Count:N0} faults."
        : $"{report.Count:N0} faults, of which the first {report.Faults.Count:N0} are listed.";

    /// <summary>How far it is: <c>Reading bills.csv, 40,000 of 1,200,000</c>.</summary>
    public static string Progress(ImportProgress step) => step.Of > 0 ? $"{Step(step)}, {step.Done:N0} of {step.Of:N0}" : Step(step);

    /// <summary>What it does: <c>Reading bills.csv</c>.</summary>
    public static string Step(ImportProgress step) => step.File is { } file ? $"{step.Stage} {file}" : $"{step.Stage}";

    /// <summary>The rows of each file, and what was posted other than plainly.</summary>
    public static IEnumerable<string> Lines(ImportSummary? summary) => summary is null ? [] :
    [
        .. summary.Rows.Select(file => $"{file.Key,-20} {file.Value,12:N0} rows"),
        .. summary.Postings is { } postings ? Lines(postings) : []
    ];

    private static IEnumerable<string> Lines(Billing.Import.PostingSummary postings) =>
        new (int Count, string Words)[]
        {
            (postings.Suspended, "payments in suspense: the account is unknown, or a payment of the portal is not as we know it"),
            (postings.Matched, "payments of the portal matched"),
            (postings.PerCis, "balances adjusted to the CIS's")
        }.Where(line => line.Count > 0).Select(line => $"{line.Count:N0} {line.Words}");
}
