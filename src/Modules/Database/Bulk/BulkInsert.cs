using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CalWater.Database.Bulk;

/// <summary>Loads rows by the database's own fast way: COPY in PostgreSQL, one prepared insert in SQLite.</summary>
public static class BulkInsert
{
    /// <summary>Loads the rows within the transaction.</summary>
    public static Task InsertAsync<TItem>(
        this DbTransaction transaction, BulkTable<TItem> table, IEnumerable<TItem> rows, CancellationToken cancellation = default) =>
        transaction.Connection switch
        {
            NpgsqlConnection postgres => CopyAsync(postgres, table, rows, cancellation),
            SqliteConnection sqlite => InsertOneByOneAsync(sqlite, table, rows, cancellation),
            _ => throw new InvariantBrokenException("A bulk load needs an open transaction.")
        };

    private static async Task CopyAsync<TItem>(
        NpgsqlConnection postgres, BulkTable<TItem> table, IEnumerable<TItem> rows, CancellationToken cancellation)
    {
        var copy = $"copy {table.Name} ({table.ColumnList}) from stdin (format binary)";
        await using var writer = await postgres.BeginBinaryImportAsync(copy, cancellation);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellation);
            foreach (var column in table.Columns)
                if (column.Value(row) is { } value) await writer.WriteAsync(value, column.Type, cancellation);
                else await writer.WriteNullAsync(cancellation);
        }

        await writer.CompleteAsync(cancellation);
    }

    private static Task InsertOneByOneAsync<TItem>(
        SqliteConnection sqlite, BulkTable<TItem> table, IEnumerable<TItem> rows, CancellationToken cancellation)
    {
        using var insert = new SqliteInsert<TItem>(sqlite, table);
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            insert.Insert(row);
        }

        return Task.CompletedTask;
    }
}
