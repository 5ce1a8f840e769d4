using Microsoft.Data.Sqlite;

namespace CalWater.Database.Backups;

/// <summary>SQLite files opened by themselves: no pool keeps them open afterwards.</summary>
internal static class SqliteFiles
{
    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static string FileOf(PortalDatabase database) =>
        Path.GetFullPath(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);

    /// <param name="connection">Open.</param>
    /// <param name="sql">One statement.</param>
    /// <param name="patience">Seconds for which a lock is waited for; 0 for as long as it takes.</param>
    public static List<string> Read(this SqliteConnection connection, string sql, int patience = 0)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, patience);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        return rows;
    }

    /// <summary>What is broken in the file itself, and rows that point to nothing; empty when all is well.</summary>
    public static IReadOnlyList<string> Faults(this SqliteConnection connection) =>
    [
        .. connection.Read("pragma integrity_check(20)").Where(line => line != "ok"),
        .. connection.Read("pragma foreign_key_check").Take(20).Select(row => $"a row of {row.Split(' ')[0]} points to nothing in {row.Split(' ')[2]}")
    ];
}
