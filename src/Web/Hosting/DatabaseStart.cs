using System.Data.Common;
using CalWater.Database;

namespace CalWater.Web.Hosting;

/// <summary>Before anything else starts: the tables are those this program knows.</summary>
internal sealed class DatabaseStart(SchemaUpgrade schema, PortalDatabase database) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
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

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
