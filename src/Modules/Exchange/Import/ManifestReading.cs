using System.Security.Cryptography;
using System.Text;
using CalWater.Database.Bulk;
using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Import;

/// <summary>Reads the manifest and holds the files against it.</summary>
internal static class ManifestReading
{
    private static readonly string Name = ManifestRow.File.Name;

    /// <returns>Null when the manifest itself cannot be read; the batch has the faults.</returns>
    public static async Task<Manifest?> ReadAsync(BatchFolder batch, CancellationToken cancellation)
    {
        var rows = batch.Read<ManifestRow>().ToList();
        if (rows.Count == 0) batch.Fault(Name, null, null, null, new(FaultCode.NoFilesListed));
        if (batch.Faults.Any) return null;
        foreach (var row in rows) CheckRow(batch, row, rows[0].Row);
        var files = rows.Select(row => row.Row).DistinctBy(row => row.FileName).ToDictionary(row => row.FileName, StringComparer.Ordinal);
        foreach (var file in ExchangeFiles.Inbound)
            if (!files.ContainsKey(file.Name)) batch.Fault(Name, null, "file", file.Name, new(FaultCode.NotListed));
        return new(rows[0].Row.BatchId, rows[0].Row.CreatedAt, files, await FingerprintAsync(batch, files, cancellation));
    }

    private static void CheckRow(BatchFolder batch, Imported<ManifestRow> row, ManifestRow first)
    {
        if (row.Row.BatchId != first.BatchId) batch.Fault(Name, row.FileLine, "batch_id", row.Row.BatchId, new(FaultCode.NotOfTheBatch));
        if (row.Row.CreatedAt != first.CreatedAt)
            batch.Fault(Name, row.FileLine, "created_at", FieldText.Of(row.Row.CreatedAt), new(FaultCode.NotOfTheMoment));
        if (ExchangeFiles.Inbound.All(file => file.Name != row.Row.FileName))
            batch.Fault(Name, row.FileLine, "file", row.Row.FileName, new(FaultCode.NotOfTheExchange));
    }

    private static async Task<string> FingerprintAsync(
        BatchFolder batch, Dictionary<string, ManifestRow> files, CancellationToken cancellation)
    {
        var hashes = new StringBuilder();
        foreach (var file in ExchangeFiles.Inbound)
            if (files.TryGetValue(file.Name, out var row)) hashes.Append(await HashAsync(batch, row, cancellation)).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(hashes.ToString())));
    }

    private static async Task<string?> HashAsync(BatchFolder batch, ManifestRow row, CancellationToken cancellation)
    {
        if (!File.Exists(batch.PathOf(row.FileName)))
        {
            batch.Torn(row.FileName, null, new(FaultCode.Missing));
            return null;
        }

        await using var stream = File.OpenRead(batch.PathOf(row.FileName));
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
        if (row.Sha256 is { } expected && !expected.Equals(hash, StringComparison.OrdinalIgnoreCase))
            batch.Torn(row.FileName, hash, new(FaultCode.OtherContent));
        return hash;
    }
}
