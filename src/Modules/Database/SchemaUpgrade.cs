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
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!database.IsSqlite) await ExecuteAsync(transaction, $"select pg_advisory_xact_lock({LockKey})", cancellation);
        await ExecuteAsync(transaction, "create table if not exists schema_versions (module text primary key, version integer not null)", cancellation);
        foreach (var schema in schemas) await UpgradeAsync(transaction, schema, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task UpgradeAsync(DbTransaction transaction, ModuleSchema schema, CancellationToken cancellation)
    {
        var stored = await StoredVersionAsync(transaction, schema.Module, cancellation);
        if (stored > schema.Version) throw new NewerSchemaException(schema.Module, stored, schema.Version);
        foreach (var script in schema.Scripts.Where(script => script.Version > stored))
            await ExecuteAsync(transaction, script.Sql, cancellation);
        await ExecuteAsync(transaction,
            $"insert into schema_versions values ('{schema.Module}', {schema.Version}) on conflict (module) do update set version = excluded.version",
            cancellation);
    }

    private static async Task<int> StoredVersionAsync(DbTransaction transaction, string module, CancellationToken cancellation)
    {
        await using var command = Command(transaction, $"select version from schema_versions where module = '{module}'");
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation) ?? 0, CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(DbTransaction transaction, string sql, CancellationToken cancellation)
    {
        await using var command = Command(transaction, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Command(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}

/// <summary>The database belongs to a newer version of the program.</summary>
public sealed class NewerSchemaException(string module, int stored, int known) : Exception(
    $"The database holds version {stored} of the {module} tables; this program knows version {known}. Start the newer program, or restore a backup from before the upgrade.");
