using System.Data.Common;
using CalWater.Database;
using Microsoft.Data.Sqlite;

namespace CalWater.Exchange.Import;

/// <summary>One import at a time on a database. The operating system or the server ends the turn of a process that dies.</summary>
internal sealed class ImportTurn(IAsyncDisposable held) : IAsyncDisposable
{
    private const string LockKey = "7226539642";

    /// <returns>Null when another import is under way.</returns>
    public static async Task<ImportTurn?> TryTakeAsync(PortalDatabase database, CancellationToken cancellation) =>
        database.IsSqlite ? TryTakeFile(database) : await TryTakeOnServerAsync(database, cancellation);

    public ValueTask DisposeAsync() => held.DisposeAsync();

    private static ImportTurn? TryTakeFile(PortalDatabase database)
    {
        var path = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource + ".import";
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task<ImportTurn?> TryTakeOnServerAsync(PortalDatabase database, CancellationToken cancellation)
    {
        var connection = await database.OpenAsync(cancellation);
        if (await AskAsync(connection, "pg_try_advisory_lock", cancellation)) return new(new ServerLock(connection));
        await connection.DisposeAsync();
        return null;
    }

    private static async Task<bool> AskAsync(DbConnection connection, string function, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select {function}({LockKey})";
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>Let go of by name, because the pool keeps the session.</summary>
    private sealed class ServerLock(DbConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await AskAsync(connection, "pg_advisory_unlock", CancellationToken.None);
            await connection.DisposeAsync();
        }
    }
}
