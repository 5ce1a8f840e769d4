using System.Data.Common;
using System.Globalization;

namespace CalWater.Database.Bulk;

/// <summary>Holds staged rows against rules.</summary>
public static class StagedChecks
{
    /// <summary>Everything that breaks one of the rules, one after the other: there may be as many as rows.</summary>
    public static async Task CheckAsync(this Staging staging, IEnumerable<RowCheck> checks, Action<RowFault> found, CancellationToken cancellation)
    {
        foreach (var check in checks) await CheckAsync(staging, check, found, cancellation);
    }

    private static async Task CheckAsync(Staging staging, RowCheck check, Action<RowFault> found, CancellationToken cancellation)
    {
        await using var command = staging.Command(check.Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            found(new(check.File, reader.GetInt32(0), check.Column, Shown(check, reader, 1),
                new(check.Fault, Shown(check, reader, 3)), Text(reader, 2)));
    }

    private static string? Shown(RowCheck check, DbDataReader reader, int column) =>
        Text(reader, column) is { } cents && check.IsMoney ? new Money(long.Parse(cents, CultureInfo.InvariantCulture)).ToPlainString() : Text(reader, column);

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
