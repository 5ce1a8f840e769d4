namespace CalWater.Database.Backups;

/// <summary>How taking a backup went.</summary>
public abstract record BackupOutcome
{
    private BackupOutcome() { }

    /// <summary>The file is there, whole and checked.</summary>
    public sealed record Made(string File, long Bytes) : BackupOutcome;

    /// <summary>There is such a file already; it stays as it is.</summary>
    public sealed record FileTaken(string File) : BackupOutcome;

    /// <summary>There is no database to copy.</summary>
    public sealed record NothingThere(string Database) : BackupOutcome;

    /// <summary>What was copied is not sound, so that it is no backup; no file was made.</summary>
    public sealed record Damaged(string Fault) : BackupOutcome;
}

/// <summary>How putting a backup back went.</summary>
public abstract record RestoreOutcome
{
    private RestoreOutcome() { }

    /// <summary>The database is now what the backup holds.</summary>
    public sealed record Restored(string Database) : RestoreOutcome;

    /// <summary>The file is no backup that this program can use.</summary>
    public sealed record NotABackup(string Fault) : RestoreOutcome;

    /// <summary>There is a database already, and nobody said that it may go.</summary>
    public sealed record Occupied(string Database) : RestoreOutcome;

    /// <summary>Somebody uses the database.</summary>
    public sealed record InUse(string Database) : RestoreOutcome;

    /// <summary>What is there is no database, or a broken one, and is left as it is.</summary>
    public sealed record Unreadable(string Database, string Fault) : RestoreOutcome;
}
