using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace CalWater.Identity.Audit;

/// <summary>A row of a trail.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Id">See <see cref="AuditEntry"/>, as with the other facts.</param>
/// <param name="Previous">The hash of the row before; empty in the first.</param>
/// <param name="Hash">SHA-256 over everything else in the row, but for <see cref="RecordedAt"/>.</param>
public sealed record AuditRow(
    string SubjectKind, string SubjectId, long Number, string Id, DateTimeOffset At, string Actor, string What, string Details,
    string Previous, string Hash)
{
    /// <summary>When it was stored; by this the files for the billing office tell days apart.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    internal static AuditRow After(AuditHead head, AuditEntry entry)
    {
        var row = new AuditRow(head.SubjectKind, head.SubjectId, head.Number + 1, entry.Id,
            DateTimeOffset.FromUnixTimeMilliseconds(entry.At.ToUnixTimeMilliseconds()), entry.Actor, entry.What, entry.Details, head.Hash, Hash: "");
        return row with { Hash = row.ComputeHash() };
    }

    internal bool IsAsWritten => Hash == ComputeHash();

    /// <summary>As a JSON array, so that no text can run over into its neighbor.</summary>
    private string ComputeHash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes<string[]>(
    [
        SubjectKind, SubjectId, Number.ToString(CultureInfo.InvariantCulture), Id,
        At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), Actor, What, Details, Previous
    ])));
}
