using System.Data.Common;
using System.Globalization;
using CalWater.Database;

namespace CalWater.Grains.Cluster.Moving;

/// <summary>Statements about many rows at once, the same on both databases.</summary>
internal static class Rows
{
    public static async Task<List<T>> ReadAsync<T>(this DbTransaction transaction, string sql, Func<DbDataReader, T> row, params IReadOnlyList<object> values)
    {
        await using var command = transaction.CommandOf(sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        List<T> rows = [];
        while (await reader.ReadAsync()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>The number of rows changed.</summary>
    public static async Task<int> ExecuteAsync(this DbTransaction transaction, string sql, params IReadOnlyList<object> values)
    {
        await using var command = transaction.CommandOf(sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<long> NumberAsync(this DbTransaction transaction, string sql, params IReadOnlyList<object> values)
    {
        await using var command = transaction.CommandOf(sql, values);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Whether there is such a table.</summary>
    public static async Task<bool> HasTableAsync(this DbTransaction transaction, string table) =>
        await transaction.NumberAsync(
            transaction.Connection is Npgsql.NpgsqlConnection
                ? "select count(*) from information_schema.tables where table_name = @v0 and table_schema = current_schema()"
                : "select count(*) from sqlite_master where type = 'table' and name = @v0",
            table) > 0;

    /// <summary><c>(@v0, @v1), (@v2, @v3)</c>: so many rows of so many values.</summary>
    public static string Tuples(int rows, int width) => string.Join(", ", Enumerable.Range(0, rows).Select(row =>
        $"({string.Join(", ", Enumerable.Range(row * width, width).Select(number => $"@v{number}"))})"));

    /// <summary><c>(a = @v0 and b = @v1) or (a = @v2 and b = @v3)</c>: any of so many keys. Other ways to say it make SQLite read the whole table.</summary>
    public static string AnyOf(int rows, params IReadOnlyList<string> key) => string.Join(" or ", Enumerable.Range(0, rows).Select(row =>
        $"({string.Join(" and ", key.Select((column, number) => $"{column} = @v{(row * key.Count) + number}"))})"));

    /// <summary>UTC without what is less than a millisecond.</summary>
    public static DateTime ToMilliseconds(DateTime stored) =>
        new(stored.Ticks - (stored.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private static DbCommand CommandOf(this DbTransaction transaction, string sql, IReadOnlyList<object> values)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var number = 0; number < values.Count; number++) command.AddParameter($"v{number}", values[number]);
        return command;
    }
}
