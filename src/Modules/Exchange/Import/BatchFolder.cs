using CalWater.Billing.Import;
using CalWater.Database.Bulk;
using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;
using CalWater.Exchange.Import.Reading;

namespace CalWater.Exchange.Import;

/// <summary>The folder under import: its manifest, what was read of it so far, and everything that is wrong with it.</summary>
internal sealed class BatchFolder(string folder, IProgress<ImportProgress>? progress)
{
    /// <summary>Files that others lean on: what is wrong with a row there explains what is wrong elsewhere.</summary>
    private static readonly HashSet<string> Explaining =
        new([CenterRow.File.Name, AccountRow.File.Name, BillRow.File.Name, BillLineRow.File.Name], StringComparer.Ordinal);

    private const int LongestShown = 200;

    private readonly List<RowFault> faults = [];
    private readonly HashSet<string> faultyKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);

    /// <summary>Null when it could not be read.</summary>
    public Manifest? Manifest { get; private set; }

    /// <summary>A file is not what the CIS wrote, so that what its rows say of others means nothing.</summary>
    public bool IsTorn { get; private set; }

    public bool HasFaults => faults.Count > 0;

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
            if (Manifest?.Files.ContainsKey(TRow.File.Name) != true) Torn(TRow.File.Name, null, "is missing");
            yield break;
        }

        using var reader = new ExchangeFileReader<TRow>(PathOf(TRow.File.Name), this);
        foreach (var row in reader.Read()) yield return row;
        if (Manifest?.Files.GetValueOrDefault(TRow.File.Name) is not { } told) yield break;
        rows[TRow.File.Name] = reader.Rows;
        reader.Compare(told);
    }

    /// <summary>Tells the accounts prepared so far.</summary>
    public IProgress<int> AccountsPrepared => new Preparing(this);

    public void Report(ImportStage stage, string? file = null, int done = 0) => progress?.Report(new(stage, file, done));

    public void Fault(string file, int? line, string? column, string? value, string reason, string? subject = null) =>
        faults.Add(new(file, line, column, Shown(value), reason, subject));

    /// <summary>A value is told by its beginning where it is long.</summary>
    private static string? Shown(string? value) => value?.Length > LongestShown ? value[..LongestShown] + "…" : value;

    /// <summary>A fault of a row, which is not staged; what else is found wrong because of that is not told.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">Its line.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">What stands there.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="key">The center, account or bill that the row tells of.</param>
    /// <param name="subject">What the fault is about, if a fault of that one's own row explains it.</param>
    public void FaultyRow(string file, int line, string? column, string? value, string reason, string key, string? subject = null)
    {
        Fault(file, line, column, value, reason, subject);
        if (Explaining.Contains(file)) faultyKeys.Add(key);
    }

    /// <summary>The row is not staged because of a fault told elsewhere.</summary>
    public void PassOver(string key) => faultyKeys.Add(key);

    public void Torn(string file, string? value, string reason, int? line = null, string? column = null)
    {
        Fault(file, line, column, value, reason);
        IsTorn = true;
    }

    /// <summary>All faults in the order of the files, without those that a faulty row explains.</summary>
    public IReadOnlyList<RowFault> Faults(IEnumerable<RowFault> found) =>
        [.. faults.Concat(found)
            .Where(fault => fault.Subject is null || !faultyKeys.Contains(fault.Subject))
            .Select(fault => fault with { Subject = null }).Distinct()
            .OrderBy(fault => ExchangeFiles.PositionOf(fault.File)).ThenBy(fault => fault.Line).ThenBy(fault => fault.Column, StringComparer.Ordinal)];

    /// <summary>Null when the manifest could not be read.</summary>
    public ImportSummary? Told => Manifest is null ? null : Summary(null);

    public ImportSummary Summary(PostingSummary? postings) => new(Manifest!.Batch, rows, postings);

    private sealed class Preparing(BatchFolder batch) : IProgress<int>
    {
        public void Report(int value) => batch.Report(ImportStage.Preparing, null, value);
    }
}
