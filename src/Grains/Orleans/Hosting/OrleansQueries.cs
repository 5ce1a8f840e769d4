using System.Data.Common;
using CalWater.Database;
using CalWater.Grains.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CalWater.Grains.Cluster;

/// <summary>
/// Orleans' ADO.NET providers read their statements from a table. Before the silo starts on states of its own, this puts
/// those of this program there: one for both databases where it can be, in the database's own folder where not.
/// </summary>
internal sealed class OrleansQueries(IOptions<GrainEngineOptions> options) : IHostedLifecycleService
{
    private const string Folder = "Queries/";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var database = options.Value.Database!;
        await using var connection = await database.OpenAsync(cancellationToken);
        await OtherEngine.Embedded.RefuseItsStatesAsync(connection, OtherEngine.Orleans.Name, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var (key, sql) in For(database)) await PutAsync(transaction, key, sql, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static IEnumerable<(string Key, string Sql)> For(PortalDatabase database)
    {
        var own = $"{Folder}{(database.IsSqlite ? "Sqlite" : "PostgreSql")}/";
        return from name in typeof(OrleansQueries).Assembly.GetManifestResourceNames()
               where name.StartsWith(own, StringComparison.Ordinal) || name.LastIndexOf('/') == Folder.Length - 1
               orderby name
               select (name[(name.LastIndexOf('/') + 1)..], Read(name));
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(OrleansQueries).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static async Task PutAsync(DbTransaction transaction, string key, string sql, CancellationToken cancellation)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "insert into OrleansQuery values (@key, @sql) on conflict (QueryKey) do update set QueryText = excluded.QueryText";
        command.AddParameter("key", key);
        command.AddParameter("sql", sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
