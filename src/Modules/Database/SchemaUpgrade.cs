using System.Data.Common;
using System.Globalization;

namespace CalWater.Database;

/// <summary>Brings every module's tables to the version this program knows, under a lock, all or nothing.</summary>
public sealed class SchemaUpgrade(PortalDatabase database, IEnumerable<ModuleSchema> schemas)
{
    private const string LockKey = "7226539641";

    /// <exception cref="NewerSchemaException">The database was written by a newer program.</exception>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation);
        if (await IsCurrentAsync(connection, cancellation)) return;
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!database.IsSqlite) await ExecuteAsync(transaction, $"select pg_advisory_xact_lock({LockKey})", cancellation);
        await ExecuteAsync(transaction, "create table if not exists schema_versions (module text primary key, version integer not null)", cancellation);
        foreach (var schema in schemas) await UpgradeAsync(transaction, schema, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Asked without a lock: a standby that starts must not wait for the one that writes.</summary>
    private async Task<bool> IsCurrentAsync(DbConnection connection, CancellationToken cancellation)
    {
        try
        {
            foreach (var schema in schemas)
                if (await StoredVersionAsync(connection, null, schema.Module, cancellation) != schema.Version) return false;
            return true;
        }
        catch (DbException)
        {
            // An empty database; whatever else it was comes again where it is not caught.
            return false;
        }
    }

    private async Task UpgradeAsync(DbTransaction transaction, ModuleSchema schema, CancellationToken cancellation)
    {
        var stored = await StoredVersionAsync(transaction.Connection!, transaction, schema.Module, cancellation);
        if (stored > schema.Version) throw new NewerSchemaException(schema.Module, stored, schema.Version);
        foreach (var script in schema.Scripts.Where(script => script.Version > stored && script.IsFor(database)))
            await ExecuteAsync(transaction, script.Sql, cancellation);
        await ExecuteAsync(transaction,
            $"insert into schema_versions values ('{schema.Module}', {schema.Version}) on conflict (module) do update set version = excluded.version",
            cancellation);
    }

    private static async Task<int> StoredVersionAsync(DbConnection connection, DbTransaction? transaction, string module, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, $"select version from schema_versions where module = '{module}'");
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation) ?? 0, CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(DbTransaction transaction, string sql, CancellationToken cancellation)
    {
        await using var command = Command(transaction.Connection!, transaction, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}

/// <summary>The database belongs to a newer version of the program.</summary>
public sealed class NewerSchemaException(string module, int stored, int known) : Exception(
    $"The database holds version {stored} of the {module} tables; this program knows version {known}. Start the newer program, or restore a backup from before the upgrade.");
