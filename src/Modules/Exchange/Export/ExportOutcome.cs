namespace CalWater.Exchange.Export;

/// <summary>What became of an export.</summary>
public abstract record ExportOutcome
{
    private ExportOutcome() { }

    /// <summary>The folder holds the day, complete.</summary>
    public sealed record Written(string Batch, IReadOnlyList<ExportedFile> Files) : ExportOutcome;

    /// <summary>The folder held just this already; nothing was written.</summary>
    public sealed record AlreadyThere(string Batch, IReadOnlyList<ExportedFile> Files) : ExportOutcome;

    /// <summary>Payments may still settle on the day; nothing was written.</summary>
    /// <param name="From">When the day can be exported.</param>
    public sealed record DayNotOver(DateOnly Day, DateTimeOffset From) : ExportOutcome;

    /// <summary>The folder holds a file of this name with other content; nothing was written.</summary>
    public sealed record FolderTaken(string File) : ExportOutcome;
}

/// <summary>One file of an export.</summary>
/// <param name="Total">The sum of its amounts, where it has amounts.</param>
public sealed record ExportedFile(string Name, int Rows, Money? Total);

/// <summary>How far an export is.</summary>
public sealed record ExportProgress(string File, int Rows);
