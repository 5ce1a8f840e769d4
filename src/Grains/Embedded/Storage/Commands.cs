using System.Data.Common;

namespace CalWater.Grains.Embedded;

/// <summary>Single statements on connections of their own.</summary>
internal static class Commands
{
    private const int Patience = 30;

    public static Task<List<T>> ReadAsync<T>(this IDatabaseKind kind, string sql, Func<DbDataReader, T> row, params object[] values) =>
        kind.ReadWithinAsync(Patience, sql, row, values);

    /// <param name="seconds">How long a lock is waited for.</param>
    public static async Task<List<T>> ReadWithinAsync<T>(this IDatabaseKind kind, int seconds, string sql, Func<DbDataReader, T> row, params object[] values)
    {
        await using var connection = await kind.OpenAsync(CancellationToken.None);
        await using var command = kind.CommandOf(connection, seconds, sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        List<T> rows = [];
        while (await reader.ReadAsync()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>The number of rows changed.</summary>
    /// <param name="seconds">How long a lock is waited for.</param>
    public static async Task<int> ExecuteWithinAsync(this IDatabaseKind kind, int seconds, string sql, params object[] values)
    {
        await using var connection = await kind.OpenAsync(CancellationToken.None);
        await using var command = kind.CommandOf(connection, seconds, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<DbConnection> OpenAsync(this IDatabaseKind kind, CancellationToken cancellation)
    {
        var connection = kind.Connect();
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static DbCommand CommandOf(this IDatabaseKind kind, DbConnection connection, int seconds, string sql, object[] values)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, seconds);
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = kind.ParameterName(command.Parameters.Count + 1);
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
