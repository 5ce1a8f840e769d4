using System.CommandLine;
using CalWater.Database;
using CalWater.Database.Backups;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary><c>backup --to FILE</c>: a copy of the SQLite database, while the portal runs. PostgreSQL has its own tool, which is named.</summary>
internal static class BackupCommand
{
    private static readonly Option<string> To = new("--to") { Description = "File to write; it must not be there yet", HelpName = "FILE", Required = true };

    public static Command Create()
    {
        var command = new Command("backup", "Copies the database into one file, while the portal runs, and checks the copy. On PostgreSQL it says how to.") { To };
        command.SetAction((parsed, _) => StartFaults.ExplainAsync(() => RunAsync(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        await using var portal = VerbPortal.Build(parsed);
        var (database, file) = (portal.Services.GetRequiredService<PortalDatabase>(), parsed.GetValue(To)!);
        return database.IsSqlite
            ? await ReportAsync(portal.Services.GetRequiredService<SqliteBackup>().Make(file))
            : await CommandLine.RefuseAsync($"This database is PostgreSQL, whose own tool makes the backup, also while the portal runs. Nothing was written. Run:\n{PostgreSqlTools.Dump(database, file)}");
    }

    private static Task<int> ReportAsync(BackupOutcome outcome) => outcome switch
    {
        BackupOutcome.Made made => CommandLine.SayDoneAsync($"Backed up to {made.File}, {made.Bytes:N0} bytes, and checked it."),
        BackupOutcome.FileTaken taken => CommandLine.RefuseAsync($"There is a file {taken.File} already. Nothing was written. Name another file, or move that one away."),
        BackupOutcome.NothingThere nothing => CommandLine.RefuseAsync($"There is no database {nothing.Database}. Check --data or --connection."),
        BackupOutcome.Damaged damaged => CommandLine.RefuseAsync($"The database is damaged, so that its copy would be no backup: {damaged.Fault}. Nothing was kept. Restore an earlier backup."),
        _ => throw new InvalidOperationException($"{outcome} has no words.")
    };
}
