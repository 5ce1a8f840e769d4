using CalWater.Database.Bulk;
using CalWater.Exchange.Import;

namespace CalWater.Web.Commands;

/// <summary>What the terminal says of an import, and the exit status that goes with it.</summary>
internal static class ImportReport
{
    public static int Write(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported done => Done($"Imported batch {done.Summary.Batch}.", done.Summary),
        ImportOutcome.Checked done => Done($"Batch {done.Summary.Batch} is in order. This was a dry run: nothing was changed.", done.Summary),
        ImportOutcome.AlreadyImported before => Say($"Batch {before.Batch} was imported already, on {before.At:u}. Nothing was changed."),
        ImportOutcome.OlderThanLast older => Refuse(
            $"Batch {older.Batch} is older than batch {older.LastBatch} of {older.LastCreatedAt:u}, which was imported before. Nothing was changed. To take it all the same, add --replay."),
        ImportOutcome.Refused refused => Refuse(refused.Faults),
        _ => Refuse("Another import is under way on this database. Wait for it to end and run this again.")
    };

    private static int Done(string words, ImportSummary summary)
    {
        Console.WriteLine(words);
        foreach (var (file, rows) in summary.Rows) Console.WriteLine($"{file,-20} {rows,12:N0} rows");
        return CommandLine.Done;
    }

    private static int Say(string words)
    {
        Console.WriteLine(words);
        return CommandLine.Done;
    }

    private static int Refuse(IReadOnlyList<RowFault> faults)
    {
        foreach (var fault in faults) Console.Error.WriteLine(Sentence(fault));
        var count = faults.Count == 1 ? "One fault" : $"{faults.Count:N0} faults";
        return Refuse($"{count}. Nothing was changed. Mend the files and run the import again.");
    }

    /// <summary><c>bills.csv line 12, total_due '83.0x': is not an amount</c></summary>
    private static string Sentence(RowFault fault)
    {
        var place = fault.File + (fault.Line is { } line ? $" line {line}" : "") + (fault.Column is { } column ? $", {column}" : "");
        return fault.Value is null ? $"{place}: {fault.Reason}" : $"{place} '{fault.Value}': {fault.Reason}";
    }

    private static int Refuse(string words)
    {
        Console.Error.WriteLine(words);
        return CommandLine.Refused;
    }
}
