using System.Data.Common;
using System.Globalization;
using CalWater.Grains.Hosting;

namespace CalWater.Grains.Embedded;

/// <summary>The engine's tables, the same on both databases.</summary>
internal static class GrainSchema
{
    public const int Version = 2;

    private const string SelectVersion = "select coalesce(max(version), 0) from grain_schema";

    private const string Tables = """
        create table if not exists grain_schema (version integer primary key);

        create table if not exists grain_state (
            grain_type text not null,
            grain_key text not null,
            state_name text not null,
            payload text,
            etag bigint not null,
            modified timestamptz not null,
            primary key (grain_type, grain_key, state_name));

        create table if not exists grain_reminders (
            grain_type text not null,
            grain_key text not null,
            name text not null,
            first_due timestamptz not null,
            period_ms bigint not null,
            next_due timestamptz not null,
            primary key (grain_type, grain_key, name));

        create index if not exists grain_reminders_next_due on grain_reminders (next_due);

        create table if not exists grain_lease (
            only_row integer primary key check (only_row = 1),
            token bigint not null,
            beat bigint not null,
            holder text not null);

        insert into grain_lease values (1, 0, 0, '') on conflict do nothing;
        """;

    /// <exception cref="EngineStartException">The tables are from a newer program.</exception>
    public static async Task ApplyAsync(DbConnection connection, string schemaLock, CancellationToken cancellation)
    {
        if (await IsAppliedAsync(connection, cancellation)) return;
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ScalarAsync(connection, transaction, schemaLock, cancellation);
        await ScalarAsync(connection, transaction, Tables, cancellation);
        var stored = await ScalarAsync(connection, transaction, SelectVersion, cancellation);
        if (stored > Version) throw new EngineStartException($"The grain tables have version {stored}; this program knows version {Version}. Start the newer program.");
        await ScalarAsync(connection, transaction, $"insert into grain_schema values ({Version}) on conflict do nothing", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Asked without a lock: a standby that starts must not wait for a holder that writes without end, or was frozen in a write.</summary>
    private static async Task<bool> IsAppliedAsync(DbConnection connection, CancellationToken cancellation)
    {
        try
        {
            return await ScalarAsync(connection, null, SelectVersion, cancellation) == Version;
        }
        catch (DbException)
        {
            // There are no tables yet; whatever else it was comes again where it is not caught.
            return false;
        }
    }

    private static async Task<int> ScalarAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        var value = await command.ExecuteScalarAsync(cancellation);
        return value is long or int ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : 0;
    }
}
