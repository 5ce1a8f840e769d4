using System.CommandLine;
using CalWater.Exchange.Export;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary><c>export FOLDER --date D</c>: what the portal has for the billing system from one day. Works beside a running portal.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "Folder to write; made if it is not there. One folder for each day" };

    private static readonly Option<DateOnly> Date = new("--date")
    {
        Description = "Business day in California, as 2026-11-22; it must be over", HelpName = "DATE", Required = true, CustomParser = Dates.Read
    };

    public static Command Create()
    {
        var command = new Command("export", "Writes the payments, reversals and enrolments of one day for the billing system. A day asked again gives the same files.") { Folder, Date };
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        using var progress = new TerminalProgress();
        var outcome = await portal.Services.GetRequiredService<Exporter>().RunAsync(
            parsed.GetValue(Folder)!, parsed.GetValue(Date), progress.Of<ExportProgress>(step => $"Writing {step.File} {step.Rows:N0}"), cancellation);
        progress.Clear();
        return ExportReport.Write(outcome);
    }
}
