using System.Data.Common;
using Npgsql;

namespace CalWater.Grains.Embedded;

internal sealed class PostgreSqlKind(string connectionString) : IDatabaseKind
{
    // The first half of the advisory locks' keys; the second is the lease's token.
    private const int Lifelines = 51673409;

    private const string SelectStates = """
        select number, payload, etag
        from unnest($1, $2, $3) with ordinality as wanted (grain_type, grain_key, state_name, number)
        join grain_state using (grain_type, grain_key, state_name)
        """;

    public string SchemaLock => "select pg_advisory_xact_lock(5167340921)";

    public string ParameterName(int number) => "";

    // An argument error is a text that has no UTF-8.
    public bool IsOfOneStatement(Exception error) => error is PostgresException { IsTransient: false } or ArgumentException;

    public DbConnection Connect() => new NpgsqlConnection(connectionString);

    public IGroupConnection OpenForGroups(long token) => new PostgreSqlGroups(ConnectionOf(token), token);

    public async Task<StoredState[]> ReadStatesAsync(DbConnection connection, IReadOnlyList<StateKey> keys)
    {
        await using var command = new NpgsqlCommand(SelectStates, (NpgsqlConnection)connection);
        command.Parameters.Add(new() { Value = keys.Select(key => key.Grain.TypeName).ToArray() });
        command.Parameters.Add(new() { Value = keys.Select(key => key.Grain.KeyText).ToArray() });
        command.Parameters.Add(new() { Value = keys.Select(key => key.Name).ToArray() });
        await using var reader = await command.ExecuteReaderAsync();
        var states = new StoredState[keys.Count];
        while (await reader.ReadAsync()) states[reader.GetInt64(0) - 1] = new(await reader.IsDBNullAsync(1) ? null : reader.GetString(1), reader.GetInt64(2));
        return states;
    }

    /// <summary>A session lock: the server lets go of it when the process's connection breaks.</summary>
    public async Task<IDisposable?> HoldLifelineAsync(long token)
    {
        var connection = ConnectionOf(token);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({Lifelines}, {token})", connection);
        if (await command.ExecuteScalarAsync() is true) return connection;
        await connection.DisposeAsync();
        return null;
    }

    public async Task<bool> IsAliveAsync(LeaseRow lease) =>
        await this.ReadAsync($"select pg_try_advisory_xact_lock({Lifelines}, {lease.Token})", row => row.GetBoolean(0)) is [false];

    /// <summary>Ends its sessions: one that was frozen inside a transaction keeps the row of the lease locked.</summary>
    public Task EvictAsync(LeaseRow lease, DbException? fault) => fault is not null ? Task.CompletedTask : this.ReadAsync(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and usename = current_user", row => row.GetBoolean(0), NameOf(lease.Token));

    private NpgsqlConnection ConnectionOf(long token) => new(new NpgsqlConnectionStringBuilder(connectionString)
    {
        ApplicationName = NameOf(token), MaxAutoPrepare = 32, AutoPrepareMinUsages = 1, Pooling = false
    }.ToString());

    // The database's own sessions only: another portal on the same server may have the same token.
    private string NameOf(long token) => $"calwater-grains-{new NpgsqlConnectionStringBuilder(connectionString).Database}-{token}";
}
