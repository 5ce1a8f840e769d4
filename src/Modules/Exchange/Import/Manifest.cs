using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Import;

/// <summary>What a batch says of itself.</summary>
/// <param name="Batch">Its id.</param>
/// <param name="CreatedAt">When the CIS wrote it; an older batch is not taken after a newer one.</param>
/// <param name="Files">Its files by name.</param>
/// <param name="Fingerprint">A hash over the hashes of its files: the same batch has the same.</param>
internal sealed record Manifest(
    string Batch, DateTimeOffset CreatedAt, IReadOnlyDictionary<string, ManifestRow> Files, string Fingerprint);
