using System.CommandLine;
using CalWater.Exchange.Deliveries;
using CalWater.Exchange.Import;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary><c>import FOLDER</c>: takes the billing office's files whole or not at all.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "Folder with manifest.csv and the files it names" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Checks everything and changes nothing" };
    private static readonly Option<bool> Replay = new("--replay") { Description = "Takes a batch that is older than the last one" };

    public static Command Create()
    {
        var command = new Command("import", "Reads the billing system's files, whole or not at all.") { Folder, DryRun, Replay };
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        using var progress = new TerminalProgress();
        var outcome = await portal.Services.GetRequiredService<Intake>().TakeAsync(
            parsed.GetValue(Folder)!, new(parsed.GetValue(DryRun), parsed.GetValue(Replay)),
            progress.Of<ImportProgress>(ImportWords.Progress, ImportWords.Step), cancellation);
        progress.Clear();
        return ImportReport.Write(outcome);
    }
}
