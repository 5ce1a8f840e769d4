using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CalWater.Database.Turns;

/// <summary>
/// Work that one process at a time does on a database, of however many nodes. The operating system or the server ends the
/// turn of a process that dies.
/// </summary>
public sealed class Turn : IAsyncDisposable
{
    private const long FirstLock = 7226539642;
    private readonly IAsyncDisposable held;

    private Turn(IAsyncDisposable held) => this.held = held;

    /// <returns>Null while another has the turn.</returns>
    public static async Task<Turn?> TryTakeAsync(PortalDatabase database, TurnAt work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.IsSqlite ? TryTakeFile(database, work) : await TryTakeOnServerAsync(database, FirstLock + (long)work, cancellation);
    }

    public ValueTask DisposeAsync() => held.DisposeAsync();

    /// <summary>All nodes of a SQLite database are on its machine.</summary>
    private static Turn? TryTakeFile(PortalDatabase database, TurnAt work)
    {
        var path = $"{new SqliteConnectionStringBuilder(database.ConnectionString).DataSource}.{work.ToString().ToLowerInvariant()}";
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task<Turn?> TryTakeOnServerAsync(PortalDatabase database, long key, CancellationToken cancellation)
    {
        var connection = await database.OpenAsync(cancellation);
        if (await AskAsync(connection, "pg_try_advisory_lock", key, cancellation)) return new(new ServerLock(connection, key));
        await connection.DisposeAsync();
        return null;
    }

    private static async Task<bool> AskAsync(DbConnection connection, string function, long key, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select {function}({key})";
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Let go of by name, because the pool keeps the session.</summary>
    private sealed class ServerLock(DbConnection connection, long key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await AskAsync(connection, "pg_advisory_unlock", key, CancellationToken.None);
            await connection.DisposeAsync();
        }
    }
}
