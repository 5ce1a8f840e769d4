using System.Data.Common;
using System.Globalization;

namespace CalWater.Database.Bulk;

/// <summary>Tables that an import fills and checks before anything is published. Each chunk is committed by itself.</summary>
public sealed class Staging(PortalDatabase database)
{
    public Task EmptyAsync(IEnumerable<string> tables, CancellationToken cancellation) => InTransactionAsync(async transaction =>
    {
        foreach (var table in tables)
            await transaction.ExecuteAsync((database.IsSqlite ? "delete from " : "truncate ") + table, cancellation);
    }, cancellation);

    public Task LoadAsync<TItem>(BulkTable<TItem> table, IReadOnlyCollection<TItem> rows, CancellationToken cancellation) =>
        rows.Count == 0 ? Task.CompletedTask
            : InTransactionAsync(transaction => transaction.InsertAsync(table, rows, cancellation), cancellation);

    /// <summary>Gives the planner figures of freshly loaded tables.</summary>
    public Task AnalyzeAsync(IEnumerable<string> tables, CancellationToken cancellation) => InTransactionAsync(async transaction =>
    {
        foreach (var table in tables) await transaction.ExecuteAsync("analyze " + table, cancellation);
    }, cancellation);

    /// <summary>Everything that breaks one of the rules.</summary>
    public async Task<IReadOnlyList<RowFault>> FaultsAsync(IEnumerable<RowCheck> checks, CancellationToken cancellation)
    {
        var faults = new List<RowFault>();
        await using var connection = await database.OpenAsync(cancellation);
        foreach (var check in checks) await AddFaultsAsync(faults, connection, check, cancellation);
        return faults;
    }

    private static async Task AddFaultsAsync(List<RowFault> faults, DbConnection connection, RowCheck check, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (check.Sql, 0);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            faults.Add(new(check.File, reader.GetInt32(0), check.Column, Shown(check, reader, 1),
                string.Format(CultureInfo.InvariantCulture, check.Reason, Shown(check, reader, 3)), Text(reader, 2)));
    }

    private static string? Shown(RowCheck check, DbDataReader reader, int column) =>
        Text(reader, column) is { } cents && check.IsMoney ? new Money(long.Parse(cents, CultureInfo.InvariantCulture)).ToPlainString() : Text(reader, column);

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private async Task InTransactionAsync(Func<DbTransaction, Task> work, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await work(transaction);
        await transaction.CommitAsync(cancellation);
    }
}
