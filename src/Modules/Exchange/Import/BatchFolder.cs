using CalWater.Billing.Import;
using CalWater.Database.Bulk;
using CalWater.Exchange.Files;
using CalWater.Exchange.Import.Reading;

namespace CalWater.Exchange.Import;

/// <summary>The folder under import: its manifest, what was read of it so far, and everything that is wrong with it.</summary>
internal sealed class BatchFolder(string folder, IProgress<ImportProgress>? progress)
{
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);

    /// <summary>Null when it could not be read.</summary>
    public Manifest? Manifest { get; private set; }

    /// <summary>A file is not what the CIS wrote, so that what its rows say of others means nothing.</summary>
    public bool IsTorn { get; private set; }

    public BatchFaults Faults { get; } = new();

    public static async Task<BatchFolder> OpenAsync(string folder, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var batch = new BatchFolder(folder, progress);
        batch.Manifest = await ManifestReading.ReadAsync(batch, cancellation);
        return batch;
    }

    public string PathOf(string file) => Path.Combine(folder, file);

    /// <summary>The file's well-formed rows; the others become faults. Its count and total are held against the manifest.</summary>
    public IEnumerable<Imported<TRow>> Read<TRow>() where TRow : IExchangeRow<TRow>
    {
        if (!File.Exists(PathOf(TRow.File.Name)))
        {
            if (Manifest?.Files.ContainsKey(TRow.File.Name) != true) Torn(TRow.File.Name, null, new(FaultCode.Missing));
            yield break;
        }

        using var reader = new ExchangeFileReader<TRow>(PathOf(TRow.File.Name), this);
        foreach (var row in reader.Read()) yield return row;
        if (Manifest?.Files.GetValueOrDefault(TRow.File.Name) is not { } told) yield break;
        rows[TRow.File.Name] = reader.Rows;
        reader.Compare(told);
    }

    /// <summary>Tells how many of a file's rows were read, of those that the manifest tells.</summary>
    public void ReportRead(string file, int done) => progress?.Report(new(ImportStage.Reading, file, done, Manifest?.Files.GetValueOrDefault(file)?.Rows ?? 0));

    /// <summary>A step begins.</summary>
    public void Report(ImportStage stage) => progress?.Report(new(stage, null, 0, 0));

    /// <summary>Tells the accounts prepared so far.</summary>
    public IProgress<Portion> AccountsPrepared => new Portions(progress, ImportStage.Preparing);

    /// <summary>Tells the rows stored so far.</summary>
    public IProgress<int> RowsStored => new Stored(progress, Manifest?.Files.Values.Sum(file => file.Rows) ?? 0);

    public void Fault(string file, int? line, string? column, string? value, FaultReason reason, string? subject = null) =>
        Faults.Add(new(file, line, column, value, reason, subject));

    /// <summary>A fault of a row, which is not staged; what else is found wrong because of that is not told.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">Its line.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">What stands there.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="key">The center, account or bill that the row tells of.</param>
    /// <param name="subject">What the fault is about, if a fault of that one's own row explains it.</param>
    public void FaultyRow(string file, int line, string? column, string? value, FaultReason reason, string key, string? subject = null)
    {
        Fault(file, line, column, value, reason, subject);
        Faults.Explain(file, key);
    }

    public void Torn(string file, string? value, FaultReason reason, int? line = null, string? column = null)
    {
        Fault(file, line, column, value, reason);
        IsTorn = true;
    }

    /// <summary>Null when the manifest could not be read.</summary>
    public ImportSummary? Told => Manifest is null ? null : Summary(null);

    public ImportSummary Summary(PostingSummary? postings) => new(Manifest!.Batch, rows, postings);

    private sealed class Portions(IProgress<ImportProgress>? progress, ImportStage stage) : IProgress<Portion>
    {
        public void Report(Portion value) => progress?.Report(new(stage, null, value.Done, value.Of));
    }

    private sealed class Stored(IProgress<ImportProgress>? progress, int of) : IProgress<int>
    {
        public void Report(int value) => progress?.Report(new(ImportStage.Storing, null, Math.Min(value, of), of));
    }
}
