using System.CommandLine;
using CalWater.Exchange.Demo;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary><c>demo FOLDER</c>: writes the files a billing office would send, for a utility that does not exist.</summary>
internal static class DemoCommand
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "Folder to write; made if it is not there" };
    private static readonly Option<int> Accounts = new("--accounts") { Description = "Service accounts", DefaultValueFactory = _ => 1000 };
    private static readonly Option<int> Months = new("--months") { Description = "Monthly bills of each account", DefaultValueFactory = _ => 13 };
    private static readonly Option<long> Seed = new("--seed") { Description = "The same seed gives the same files", DefaultValueFactory = _ => 1 };
    private static readonly Option<DateOnly?> Until = new("--until") { Description = "Last day of the story, as 2026-11-22 (default: today)" };

    public static Command Create()
    {
        var command = new Command("demo", "Writes the files of a demo utility, as a billing system would.") { Folder, Accounts, Months, Seed, Until };
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var portal = VerbPortal.Build(parsed);
        var options = Read(parsed, portal.Services.GetRequiredService<TimeProvider>());
        if (options.Fault() is { } fault) return await CommandLine.UsageAsync(fault);
        using var progress = new TerminalProgress();
        var files = await portal.Services.GetRequiredService<DemoUtility>().WriteAsync(
            parsed.GetValue(Folder)!, options, progress.Of<DemoProgress>(step => $"{step.Accounts:N0} of {step.Of:N0} accounts"), cancellation);
        progress.Clear();
        foreach (var file in files) Console.WriteLine($"{file.Name,-20} {file.Rows,12:N0} rows");
        return CommandLine.Done;
    }

    private static DemoOptions Read(ParseResult parsed, TimeProvider clock) => new()
    {
        Accounts = parsed.GetValue(Accounts), Months = parsed.GetValue(Months), Seed = parsed.GetValue(Seed),
        Until = parsed.GetValue(Until) ?? clock.PacificToday()
    };
}
