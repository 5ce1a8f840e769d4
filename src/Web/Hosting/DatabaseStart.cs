using System.Data.Common;
using CalWater.Database;

namespace CalWater.Web.Hosting;

/// <summary>Before anything else starts: the tables are those this program knows.</summary>
internal sealed class DatabaseStart(SchemaUpgrade schema, PortalDatabase database) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await schema.RunAsync(cancellationToken);
        }
        catch (DbException fault)
        {
            throw new StartRefusedException(
                $"The {(database.IsSqlite ? "SQLite file" : "PostgreSQL server")} cannot be used ({fault.Message}). Check --data or --connection, and that the database is running.");
        }
        catch (NewerSchemaException fault)
        {
            throw new StartRefusedException(fault.Message);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
