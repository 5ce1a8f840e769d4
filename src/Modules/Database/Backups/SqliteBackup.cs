using Microsoft.Data.Sqlite;

namespace CalWater.Database.Backups;

/// <summary>
/// Copies a SQLite database while it is used: what was committed when it began, in one file that has been checked. The file
/// has its name only once it is whole; what a kill leaves behind ends in <c>.partial</c> and is written over.
/// </summary>
public sealed class SqliteBackup(PortalDatabase database)
{
    public BackupOutcome Make(string file)
    {
        var (target, source) = (Path.GetFullPath(file), SqliteFiles.FileOf(database));
        if (File.Exists(target)) return new BackupOutcome.FileTaken(target);
        if (!File.Exists(source)) return new BackupOutcome.NothingThere(source);
        var partial = target + ".partial";
        MakeEmpty(partial);
        if (Copy(source, partial) is { } fault)
        {
            File.Delete(partial);
            return new BackupOutcome.Damaged(fault);
        }
        File.Move(partial, target);
        return new BackupOutcome.Made(target, new FileInfo(target).Length);
    }

    /// <summary>Everybody's data is in it: only its owner may read it.</summary>
    private static void MakeEmpty(string file)
    {
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(file, options).Dispose();
    }

    /// <returns>What is wrong with the copy.</returns>
    private static string? Copy(string from, string to)
    {
        using var source = SqliteFiles.Open(from, SqliteOpenMode.ReadWrite);
        using var target = SqliteFiles.Open(to, SqliteOpenMode.ReadWrite);
        source.BackupDatabase(target);
        // One file, without a log beside it.
        target.Read("pragma journal_mode = delete");
        return target.Faults() is { Count: > 0 } faults ? string.Join("; ", faults) : null;
    }
}
