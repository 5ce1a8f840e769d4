using System.Data.Common;
using CalWater.Grains.Hosting;
using Microsoft.Extensions.Options;

namespace CalWater.Grains.Embedded;

/// <summary>The engine's tables: reads on connections of their own, writes in groups.</summary>
internal sealed class GrainDatabase(IOptions<GrainEngineOptions> options, Lease lease, EngineFigures figures)
{
    private readonly IDatabaseKind kind = options.Value.Database!;
    private GroupWriter? writer;
    private GroupReader? reader;

    /// <summary>Makes the tables where they are missing, and waits until this process may write them.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await MakeTablesAsync(cancellation);
        await lease.AcquireAsync(cancellation);
        writer = new(kind, lease, figures);
        reader = new(kind);
    }

    /// <summary>Makes the tables where they are missing.</summary>
    public async Task MakeTablesAsync(CancellationToken cancellation)
    {
        await using var connection = await kind.OpenAsync(cancellation);
        await OtherEngine.Orleans.RefuseItsStatesAsync(connection, OtherEngine.Embedded.Name, cancellation);
        await GrainSchema.ApplyAsync(connection, kind.SchemaLock, cancellation);
    }

    /// <summary>Writes; completes when it is durable, with the number of rows changed.</summary>
    public Task<int> WriteAsync(Statement statement) => writer?.WriteAsync(statement) ?? throw GrainEngine.NotRunning();

    /// <summary>A state, read together with others that are wanted at the same time.</summary>
    public Task<StoredState> ReadStateAsync(StateKey key) => reader?.ReadAsync(key) ?? throw GrainEngine.NotRunning();

    public Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> row, params object[] values) => kind.ReadAsync(sql, row, values);

    /// <summary>Waits for the writes under way, and lets others have the database.</summary>
    public async Task StopAsync()
    {
        await Task.Run(() => writer?.Dispose());
        if (reader is not null) await reader.DisposeAsync();
        await lease.ReleaseAsync();
        lease.Dispose();
    }
}
