using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CalWater.Grains.Embedded;

internal sealed class SqliteKind(string connectionString) : IDatabaseKind
{
    // The transaction is immediate and so holds the write lock already.
    public string SchemaLock => "select 1";

    public string ParameterName(int number) => $"${number}";

    public bool IsOfOneStatement(Exception error) =>
        error is SqliteException { SqliteErrorCode: raw.SQLITE_ERROR or raw.SQLITE_TOOBIG or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH };

    public DbConnection Connect() => new SqliteConnection(connectionString);

    public IGroupConnection OpenForGroups(long token) => new SqliteGroups(connectionString, token);

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
    public Task EvictAsync(LeaseRow lease)
    {
        if (!IsLocked()) return Task.CompletedTask;
        using var frozen = HolderName.Find(lease.Holder);
        // Its end is not waited for here: what writes next waits for the lock.
        frozen?.Kill();
        return Task.CompletedTask;
    }

    private bool IsLocked()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 1, Pooling = false }.ToString());
        connection.Open();
        try
        {
            connection.BeginTransaction(deferred: false).Dispose();
            return false;
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            return true;
        }
    }

    private string LifelineOf(long token) => $"{new SqliteConnectionStringBuilder(connectionString).DataSource}-lease-{token}";
}
