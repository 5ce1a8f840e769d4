using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CalWater.Database.Backups;

/// <summary>
/// Puts a backup in a database's place. SQLite writes it as one transaction into the database's own file, so that a kill
/// leaves the old database or the new one.
/// </summary>
public sealed class SqliteRestore(PortalDatabase database, IEnumerable<ModuleSchema> schemas)
{
    /// <summary>Seconds: whoever writes just now ends soon, a portal does not.</summary>
    private const int Patience = 2;

    /// <param name="backup">The backup's file.</param>
    /// <param name="replace">Whether a database that is there may go.</param>
    public RestoreOutcome Restore(string backup, bool replace)
    {
        if (FaultOf(Path.GetFullPath(backup)) is { } fault) return new RestoreOutcome.NotABackup(fault);
        var file = SqliteFiles.FileOf(database);
        try
        {
            using var target = SqliteFiles.Open(file, SqliteOpenMode.ReadWriteCreate);
            if (!replace && target.Read("select name from sqlite_master limit 1").Count > 0) return new RestoreOutcome.Occupied(file);
            TakeAlone(target);
            using var source = SqliteFiles.Open(Path.GetFullPath(backup), SqliteOpenMode.ReadOnly);
            source.BackupDatabase(target);
            return new RestoreOutcome.Restored(file);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            return new RestoreOutcome.InUse(file);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            return new RestoreOutcome.Unreadable(file, error.Message);
        }
    }

    /// <summary>SQLite leaves the write-ahead log only while nobody else has the file open; from then on nobody comes in.</summary>
    private static void TakeAlone(SqliteConnection target)
    {
        foreach (var statement in (string[])["pragma locking_mode = exclusive", "pragma journal_mode = delete", "begin exclusive", "commit"])
            target.Read(statement, Patience);
    }

    private string? FaultOf(string file)
    {
        if (!File.Exists(file)) return $"There is no file {file}.";
        try
        {
            using var backup = SqliteFiles.Open(file, SqliteOpenMode.ReadOnly);
            if (backup.Read("select 1 from sqlite_master where name = 'schema_versions'").Count == 0) return $"{file} is no database of the portal.";
            if (backup.Faults() is [var first, ..]) return $"{file} is damaged: {first}.";
            return schemas.Select(schema => NewerFault(backup, schema)).FirstOrDefault(fault => fault is not null);
        }
        catch (SqliteException error)
        {
            return $"{file} cannot be read as a SQLite database ({error.Message}).";
        }
    }

    private static string? NewerFault(SqliteConnection backup, ModuleSchema schema)
    {
        var stored = backup.Read($"select version from schema_versions where module = '{schema.Module}'").FirstOrDefault() ?? "0";
        return int.Parse(stored, CultureInfo.InvariantCulture) is var version && version > schema.Version
            ? $"It holds version {version} of the {schema.Module} tables, and this program knows version {schema.Version}. Restore it with the program that wrote it, or a newer one."
            : null;
    }
}
