using System.Data.Common;
using System.Diagnostics;
using CalWater.Database;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CalWater.Bench.Imports;

/// <summary>
/// What an import is held against: the rows it left, loaded into the same tables with their indexes by the database's own
/// fast way, in transactions of 50,000 rows. Only the loading is timed, not the reading of the rows.
/// </summary>
internal sealed class BareLoad(PortalDatabase from, PortalDatabase to)
{
    private const int AtOnce = 50_000;

    private static readonly string[] Tables =
    [
        "accounts_customer_centers", "accounts_service_accounts", "billing_bills", "billing_bill_lines", "billing_reads",
        "billing_cis_payments", "billing_cis_adjustments", "billing_ledger_entries", "identity_legacy_users"
    ];

    /// <summary>Takes all of it out, for another utility's rows; postings as if nobody had seen them, because others stay for ever.</summary>
    public static async Task EmptyAsync(PortalDatabase database)
    {
        await using var connection = await database.OpenAsync();
        string[] statements =
        [
            "update billing_published set batch = -1",
            .. Tables.Reverse().Append("exchange_batches").Select(table => $"delete from {table}"),
            "update billing_published set batch = 0"
        ];
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
    }

    private readonly Stopwatch clock = new();

    public long Rows { get; private set; }

    /// <summary>The processor's time of the loading.</summary>
    public TimeSpan Processor { get; private set; }

    public async Task<TimeSpan> RunAsync()
    {
        foreach (var table in Tables) await LoadAsync(table);
        return clock.Elapsed;
    }

    private async Task LoadAsync(string table)
    {
        await using var source = await from.OpenAsync();
        await using var command = source.CreateCommand();
        command.CommandText = $"select * from {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        for (var rows = await ReadAsync(reader); rows.Count > 0; rows = await ReadAsync(reader)) await LoadAsync(table, columns, rows);
    }

    private static async Task<List<object[]>> ReadAsync(DbDataReader reader)
    {
        var rows = new List<object[]>(AtOnce);
        while (rows.Count < AtOnce && await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    private async Task LoadAsync(string table, string[] columns, List<object[]> rows)
    {
        var before = Environment.CpuUsage.TotalTime;
        clock.Start();
        await using var connection = await to.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (connection is NpgsqlConnection postgres) await CopyAsync(postgres, table, columns, rows);
        else Insert((SqliteConnection)connection, (SqliteTransaction)transaction, table, columns, rows);
        await transaction.CommitAsync();
        clock.Stop();
        Processor += Environment.CpuUsage.TotalTime - before;
        Rows += rows.Count;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, string[] columns, List<object[]> rows)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"copy {table} ({string.Join(", ", columns)}) from stdin (format binary)");
        foreach (var row in rows) await writer.WriteRowAsync(default, row);
        await writer.CompleteAsync();
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, string table, string[] columns, List<object[]> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select((_, index) => $"@p{index}"))})";
        for (var index = 0; index < columns.Length; index++) command.Parameters.Add(new SqliteParameter($"@p{index}", null));
        command.Prepare();
        foreach (var row in rows)
        {
            for (var index = 0; index < row.Length; index++) command.Parameters[index].Value = row[index];
            command.ExecuteNonQuery();
        }
    }
}
