using CalWater.Billing.Import;
using CalWater.Database.Bulk;

namespace CalWater.Exchange.Import;

/// <summary>What became of an import: the whole batch is in, or nothing of it.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome() { }

    /// <summary>The batch is in.</summary>
    public sealed record Imported(ImportSummary Summary) : ImportOutcome;

    /// <summary>The batch could be imported; a dry run left everything as it was.</summary>
    public sealed record Checked(ImportSummary Summary) : ImportOutcome;

    /// <summary>The same batch was imported before; nothing changed.</summary>
    public sealed record AlreadyImported(string Batch, DateTimeOffset At) : ImportOutcome;

    /// <summary>A newer batch was imported before; a replay has to be asked for.</summary>
    public sealed record OlderThanLast(string Batch, string LastBatch, DateTimeOffset LastCreatedAt) : ImportOutcome;

    /// <summary>Something in the files is wrong; nothing changed.</summary>
    /// <param name="Report">What is wrong.</param>
    /// <param name="Read">What was read; null where the manifest could not be.</param>
    public sealed record Refused(FaultReport Report, ImportSummary? Read = null) : ImportOutcome
    {
        public IReadOnlyList<RowFault> Faults => Report.Faults;
    }

    /// <summary>Another import is under way on this database.</summary>
    public sealed record AnotherIsRunning : ImportOutcome;
}

/// <summary>What a batch held.</summary>
/// <param name="Batch">Its id.</param>
/// <param name="Rows">Rows by file name.</param>
/// <param name="Postings">What was posted other than plainly; null where nothing was.</param>
public sealed record ImportSummary(string Batch, IReadOnlyDictionary<string, int> Rows, PostingSummary? Postings);
