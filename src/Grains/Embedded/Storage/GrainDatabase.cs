using System.Data.Common;
using Microsoft.Extensions.Options;

namespace CalWater.Grains.Embedded;

/// <summary>The engine's tables: reads on connections of their own, writes in groups.</summary>
internal sealed class GrainDatabase(IOptions<EmbeddedGrainsOptions> options)
{
    private readonly IDatabaseKind kind = options.Value.Database!;
    private GroupWriter? writer;

    /// <summary>Makes the tables where they are missing.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await using var connection = await ConnectAsync(cancellation);
        await GrainSchema.ApplyAsync(connection, kind.SchemaLock, cancellation);
        writer = new(kind);
    }

    /// <summary>Writes; completes when it is durable, with the number of rows changed.</summary>
    public Task<int> WriteAsync(string sql, params object[] values) =>
        writer?.WriteAsync(new(sql, values)) ?? throw GrainEngine.NotRunning();

    public async Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> row, params object[] values)
    {
        await using var connection = await ConnectAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values) Add(command, value);
        await using var reader = await command.ExecuteReaderAsync();
        List<T> rows = [];
        while (await reader.ReadAsync()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>Waits for the writes under way.</summary>
    public Task StopAsync() => Task.Run(() => writer?.Dispose());

    private async Task<DbConnection> ConnectAsync(CancellationToken cancellation)
    {
        var connection = kind.Connect();
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private void Add(DbCommand command, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = kind.ParameterName(command.Parameters.Count + 1);
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
