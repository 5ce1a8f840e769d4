using Microsoft.Data.Sqlite;

namespace CalWater.Database.Backups;

/// <summary>Whether the database itself is sound. PostgreSQL keeps its own rules; a SQLite file is read from end to end.</summary>
public sealed class DatabaseCheck(PortalDatabase database)
{
    /// <returns>What is broken; empty when nothing is.</returns>
    public IReadOnlyList<string> Faults()
    {
        if (!database.IsSqlite) return [];
        using var connection = SqliteFiles.Open(SqliteFiles.FileOf(database), SqliteOpenMode.ReadWrite);
        return connection.Faults();
    }
}
