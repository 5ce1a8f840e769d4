using System.CommandLine;
using CalWater.Database;
using CalWater.Database.Backups;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary><c>restore --from FILE</c>: puts a backup in the database's place, whole or not at all.</summary>
internal static class RestoreCommand
{
    private static readonly Option<string> From = new("--from") { Description = "The backup", HelpName = "FILE", Required = true };
    private static readonly Option<bool> Replace = new("--replace") { Description = "Writes over the database that is there" };

    public static Command Create()
    {
        var command = new Command("restore", "Puts a backup back, whole or not at all. The portal must be stopped. On PostgreSQL it says how to.") { From, Replace };
        command.SetAction((parsed, _) => StartFaults.ExplainAsync(() => RunAsync(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        await using var portal = VerbPortal.Build(parsed);
        var (database, file) = (portal.Services.GetRequiredService<PortalDatabase>(), parsed.GetValue(From)!);
        return database.IsSqlite
            ? await ReportAsync(portal.Services.GetRequiredService<SqliteRestore>().Restore(file, parsed.GetValue(Replace)))
            : await CommandLine.RefuseAsync($"This database is PostgreSQL, whose own tool puts a backup back. Nothing was changed. Stop the portal, then run:\n{PostgreSqlTools.Restore(database, file)}");
    }

    private static Task<int> ReportAsync(RestoreOutcome outcome) => outcome switch
    {
        RestoreOutcome.Restored done => CommandLine.SayDoneAsync(
            $"Restored {done.Database}. The next start brings its tables up to date. What was paid since the backup is found again by: reconcile --date DAY, for each day since."),
        RestoreOutcome.NotABackup refused => CommandLine.RefuseAsync($"{refused.Fault} Nothing was changed."),
        RestoreOutcome.Occupied there => CommandLine.RefuseAsync($"There is a database {there.Database} already. Nothing was changed. Back it up, then say --replace."),
        RestoreOutcome.InUse used => CommandLine.RefuseAsync($"{used.Database} is in use. Nothing was changed. Stop the portal and what else has it open, then try again."),
        RestoreOutcome.Unreadable broken => CommandLine.RefuseAsync(
            $"{broken.Database} is no sound database ({broken.Fault}). Nothing was changed. Move it away, with the files beside it that begin like it, and try again."),
        _ => throw new InvalidOperationException($"{outcome} has no words.")
    };
}
