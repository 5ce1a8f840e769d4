using CalWater.Database.Bulk;
using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Import;

/// <summary>
/// What is wrong with a batch: all of it is counted, the first few thousand are kept, so that a file that is wrong in each of
/// ten million rows does not fill the memory.
/// </summary>
internal sealed class BatchFaults
{
    private const int LongestShown = 200;

    /// <summary>Files that others lean on: what is wrong with a row there explains what is wrong elsewhere.</summary>
    private static readonly HashSet<string> Explaining =
        new([CenterRow.File.Name, AccountRow.File.Name, BillRow.File.Name, BillLineRow.File.Name], StringComparer.Ordinal);

    private readonly Lock gate = new();
    private readonly List<RowFault> kept = [];
    private readonly HashSet<string> faultyKeys = new(StringComparer.Ordinal);
    private int count;

    public bool Any => count > 0;

    /// <summary>More were found than are kept: what explains what is not known any more.</summary>
    public bool AreTooMany => count > FaultReport.MostKept;

    /// <summary>Counts the fault, and keeps it while there is room. What stands in the file is told by its beginning where it is long.</summary>
    public void Add(RowFault fault)
    {
        lock (gate)
        {
            if (fault.Subject is not null && AreTooMany) return;
            if (++count <= FaultReport.MostKept) kept.Add(fault with { Column = Shown(fault.Column), Value = Shown(fault.Value) });
        }
    }

    /// <summary>The row of that center, account or bill is not staged; what else is found wrong because of that is not told.</summary>
    public void Explain(string file, string key)
    {
        lock (gate)
        {
            if (Explaining.Contains(file) && !AreTooMany) faultyKeys.Add(key);
        }
    }

    /// <summary>In the order of the files, without those that a faulty row explains.</summary>
    public FaultReport Report()
    {
        List<RowFault> told =
        [
            .. kept.Where(fault => fault.Subject is null || !faultyKeys.Contains(fault.Subject))
                .Select(fault => fault with { Subject = null }).Distinct()
                .OrderBy(fault => ExchangeFiles.PositionOf(fault.File)).ThenBy(fault => fault.Line).ThenBy(fault => fault.Column, StringComparer.Ordinal)
        ];
        return new(told, AreTooMany ? count : told.Count);
    }

    /// <summary>No database keeps the character zero; it is shown as its picture.</summary>
    private static string? Shown(string? text) =>
        (text?.Length > LongestShown ? text[..LongestShown] + "…" : text)?.Replace('\0', '\u2400');
}

/// <summary>What was found wrong with a batch.</summary>
/// <param name="Faults">All of it, or the first <see cref="MostKept"/>.</param>
/// <param name="Count">How many there are.</param>
public sealed record FaultReport(IReadOnlyList<RowFault> Faults, int Count)
{
    /// <summary>So many are kept; more help nobody mend a file.</summary>
    public const int MostKept = 10_000;
}
