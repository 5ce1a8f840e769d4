using CalWater.Database;
using Microsoft.Data.Sqlite;
using System.Data.Common;

namespace CalWater.Exchange.Import;

/// <summary>One import at a time on a database. The operating system or the server ends the turn of a process that dies.</summary>
internal sealed class ImportTurn(IAsyncDisposable held) : IAsyncDisposable
{
    private const string PostgreSqlLock = "select pg_try_advisory_lock(7226539642)";

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
        if (await IsFreeAsync(connection, cancellation)) return new(connection);
        await connection.DisposeAsync();
        return null;
    }

    private static async Task<bool> IsFreeAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = PostgreSqlLock;
        return await command.ExecuteScalarAsync(cancellation) is true;
    }
}
