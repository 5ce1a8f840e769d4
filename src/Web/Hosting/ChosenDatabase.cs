using CalWater.Database;

namespace CalWater.Web.Hosting;

/// <summary>The database the settings choose: <c>Database:ConnectionString</c>, or a SQLite file in <c>Database:Folder</c>.</summary>
internal static class ChosenDatabase
{
    /// <exception cref="StartRefusedException">The folder cannot be written, or the connection string is neither kind.</exception>
    public static PortalDatabase From(IConfiguration configuration)
    {
        if (configuration["Database:ConnectionString"] is { Length: > 0 } connection) return FromConnectionString(connection);
        var folder = configuration.DataFolder();
        try
        {
            Directory.CreateDirectory(folder);
            using (File.Create(Path.Combine(folder, $".probe-{Environment.ProcessId}"), 1, FileOptions.DeleteOnClose)) { }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The data folder {folder} cannot be written ({fault.Message}). Make it writable, or name another one with --data FOLDER.");
        }
        return PortalDatabase.SqliteFile(Path.Combine(folder, "calwater.db"));
    }

    private static PortalDatabase FromConnectionString(string connection)
    {
        try
        {
            return PortalDatabase.FromConnectionString(connection);
        }
        catch (ArgumentException fault)
        {
            throw new StartRefusedException($"The setting Database:ConnectionString cannot be read: {fault.Message}");
        }
    }
}
