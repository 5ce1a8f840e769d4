using System.Diagnostics.Metrics;

namespace CalWater.Exchange.Import;

/// <summary>Batches of the CIS by what came of them, and the rows that are in.</summary>
internal static class ImportFigures
{
    private static readonly Counter<long> Batches = Figures.Meter.CreateCounter<long>("calwater.import.batches", "{batch}", "Batches that were looked at");
    private static readonly Counter<long> Rows = Figures.Meter.CreateCounter<long>("calwater.import.rows", "{row}", "Rows of batches that were imported");

    public static ImportOutcome Ended(ImportOutcome outcome)
    {
        Batches.Add(1, new KeyValuePair<string, object?>("outcome", outcome.GetType().Name));
        if (outcome is ImportOutcome.Imported imported)
            foreach (var (file, rows) in imported.Summary.Rows) Rows.Add(rows, new KeyValuePair<string, object?>("file", file));
        return outcome;
    }
}
