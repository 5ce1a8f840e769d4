namespace CalWater.Exchange.Import;

/// <param name="DryRun">Checks everything and changes nothing.</param>
/// <param name="Replay">Takes a batch that is older than one imported before.</param>
public sealed record ImportOptions(bool DryRun = false, bool Replay = false);

/// <summary>How far an import is.</summary>
/// <param name="Stage">What it does.</param>
/// <param name="File">The file that is read, while reading.</param>
/// <param name="Done">Rows read or stored, or accounts prepared.</param>
/// <param name="Of">How many there are; 0 where that is not known.</param>
public sealed record ImportProgress(ImportStage Stage, string? File, int Done, int Of);

/// <summary>What an import does, one after the other. Until the last nothing of the batch is seen.</summary>
public enum ImportStage { Reading, Checking, Preparing, Storing, Publishing }
