using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CalWater.Grains.Embedded;

internal sealed class SqliteKind(string connectionString) : IDatabaseKind
{
    private const string SelectState = "select payload, etag from grain_state where grain_type = $1 and grain_key = $2 and state_name = $3";

    // The transaction is immediate and so holds the write lock already.
    public string SchemaLock => "select 1";

    public string ParameterName(int number) => $"${number}";

    public bool IsOfOneStatement(Exception error) =>
        error is SqliteException { SqliteErrorCode: raw.SQLITE_ERROR or raw.SQLITE_TOOBIG or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH };

    public DbConnection Connect() => new SqliteConnection(connectionString);

    public IGroupConnection OpenForGroups(long token) => new SqliteGroups(connectionString, token);

    public Task<StoredState[]> ReadStatesAsync(DbConnection connection, IReadOnlyList<StateKey> keys)
    {
        using var command = new SqliteCommand(SelectState, (SqliteConnection)connection);
        for (var i = 1; i <= 3; i++) command.Parameters.Add(new() { ParameterName = ParameterName(i) });
        return Task.FromResult(keys.Select(key => Read(command, key)).ToArray());
    }

    public Task<IDisposable?> HoldLifelineAsync(long token)
    {
        try
        {
            return Task.FromResult<IDisposable?>(new FileStream(
                LifelineOf(token), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException)
        {
            return Task.FromResult<IDisposable?>(null);
        }
    }

    public async Task<bool> IsAliveAsync(LeaseRow lease)
    {
        using var free = await HoldLifelineAsync(lease.Token);
        return free is null;
    }

    /// <summary>A process that was frozen inside a transaction keeps the whole file locked; only its end frees it.</summary>
    public Task EvictAsync(LeaseRow lease, DbException? fault)
    {
        if (fault is null ? !IsLocked() : !IsOfLocking(fault)) return Task.CompletedTask;
        using var frozen = HolderName.Find(lease.Holder);
        // Its end is not waited for here: what writes next waits for the lock.
        if (frozen is not null && HolderName.IsStopped(frozen)) frozen.Kill();
        return Task.CompletedTask;
    }

    private static StoredState Read(SqliteCommand command, StateKey key)
    {
        (command.Parameters[0].Value, command.Parameters[1].Value, command.Parameters[2].Value) = (key.Grain.TypeName, key.Grain.KeyText, key.Name);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new(reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetInt64(1)) : default;
    }

    private static bool IsOfLocking(DbException error) =>
        error is SqliteException { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL };

    private bool IsLocked()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 1, Pooling = false }.ToString());
        connection.Open();
        try
        {
            connection.BeginTransaction(deferred: false).Dispose();
            return false;
        }
        catch (SqliteException error) when (IsOfLocking(error))
        {
            return true;
        }
    }

    private string LifelineOf(long token) => $"{new SqliteConnectionStringBuilder(connectionString).DataSource}-lease-{token}";
}
