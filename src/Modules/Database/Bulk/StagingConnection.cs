using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CalWater.Database.Bulk;

/// <summary>
/// A connection with tables of its own that nobody else sees, that are never synced to the disk, and that are gone with it:
/// temporary ones in PostgreSQL; in SQLite those of a second file beside the first, so that filling them locks nobody out.
/// </summary>
internal static class StagingConnection
{
    private const string SqliteSettings = """
        pragma staged.journal_mode = off;
        pragma staged.synchronous = off;
        pragma staged.cache_size = -32768;
        pragma cache_size = -32768;
        pragma synchronous = normal;
        pragma wal_autocheckpoint = 0;
        pragma threads = 2;
        """;

    public static Task<DbConnection> OpenAsync(PortalDatabase database, CancellationToken cancellation) =>
        database.IsSqlite ? OpenFileAsync(database, cancellation) : OpenSessionAsync(database, cancellation);

    public static async Task CloseAsync(DbConnection connection)
    {
        await connection.DisposeAsync();
        if (connection is SqliteConnection sqlite) File.Delete(FileBeside(sqlite));
    }

    private static async Task<DbConnection> OpenFileAsync(PortalDatabase database, CancellationToken cancellation)
    {
        var settings = new SqliteConnectionStringBuilder(database.ConnectionString) { Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
        await connection.OpenAsync(cancellation);
        SqliteDurability.Apply(connection);
        File.Delete(FileBeside(connection));
        await ExecuteAsync(connection, $"attach '{FileBeside(connection).Replace("'", "''", StringComparison.Ordinal)}' as staged", cancellation);
        await ExecuteAsync(connection, SqliteSettings, cancellation);
        return connection;
    }

    private static async Task<DbConnection> OpenSessionAsync(PortalDatabase database, CancellationToken cancellation)
    {
        var connection = await database.OpenAsync(cancellation);
        await ExecuteAsync(connection, "discard temp; set work_mem = '64MB'; set maintenance_work_mem = '256MB'", cancellation);
        return connection;
    }

    private static string FileBeside(SqliteConnection connection) => Path.GetFullPath(connection.DataSource) + ".staged";

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
