using Npgsql;

namespace CalWater.Database.Backups;

/// <summary>PostgreSQL's own tools, as they are called for the portal's database. The password is left out; they ask for it or find it.</summary>
public static class PostgreSqlTools
{
    /// <summary>The command that makes a backup, also while the portal runs.</summary>
    public static string Dump(PortalDatabase database, string file) => $"pg_dump --format=custom --file={Quoted(Path.GetFullPath(file))} --dbname={Place(database)}";

    /// <summary>The command that puts it back, whole or not at all, over what is there.</summary>
    public static string Restore(PortalDatabase database, string file) =>
        $"pg_restore --clean --if-exists --single-transaction --no-owner --dbname={Place(database)} {Quoted(Path.GetFullPath(file))}";

    private static string Place(PortalDatabase database)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        return Quoted($"host={settings.Host} port={settings.Port} user={settings.Username} dbname={settings.Database ?? settings.Username}");
    }

    private static string Quoted(string word) => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
