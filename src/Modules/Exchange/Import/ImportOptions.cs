namespace CalWater.Exchange.Import;

/// <param name="DryRun">Checks everything and changes nothing.</param>
/// <param name="Replay">Takes a batch that is older than one imported before.</param>
public sealed record ImportOptions(bool DryRun = false, bool Replay = false);

/// <summary>How far an import is.</summary>
/// <param name="Stage">What it does.</param>
/// <param name="File">The file that is read, while reading.</param>
/// <param name="Done">Rows read, or accounts prepared.</param>
public sealed record ImportProgress(ImportStage Stage, string? File, int Done);

public enum ImportStage { Reading, Checking, Preparing, Publishing }
