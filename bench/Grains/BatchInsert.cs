using System.Data.Common;
using System.Diagnostics;
using CalWater.Database;

namespace CalWater.Bench.Grains;

/// <summary>What a grain's write is held against: rows of the same size, 64 in a transaction, written by hand as fast as the database takes them.</summary>
internal static class BatchInsert
{
    private const int Batch = 64;
    private const string Row = "insert into bench_rows (id, payload) values ";

    /// <summary>Rows per second, each durable before it counts.</summary>
    public static async Task<double> MeasureAsync(PortalDatabase database, TimeSpan time)
    {
        await using var connection = await database.OpenAsync();
        await ExecuteAsync(connection, database.IsSqlite ? "pragma journal_mode = wal; pragma synchronous = full" : "select 1");
        await ExecuteAsync(connection, "create table if not exists bench_rows (id text primary key, payload text not null)");
        var payload = new string('x', 530);
        var clock = Stopwatch.StartNew();
        var rows = 0;
        for (; clock.Elapsed < time; rows += Batch)
            await ExecuteAsync(connection, Row + string.Join(',', Enumerable.Range(rows, Batch).Select(id => $"('row-{id}', '{payload}')")));
        return rows / clock.Elapsed.TotalSeconds;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
