using System.CommandLine;
using CalWater.Grains.Hosting;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary><c>move-state</c>: takes the grains' state from one engine to the other. In the program built with Orleans only.</summary>
internal static class MoveStateCommand
{
    private const string Embedded = "Embedded", Orleans = "Orleans";

    private static readonly Option<string> From = new("--from") { Description = "The engine whose state it is", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "The engine that gets it", Required = true };

    public static Command Create()
    {
        From.AcceptOnlyFromAmong(Embedded, Orleans);
        To.AcceptOnlyFromAmong(Embedded, Orleans);
        var command = new Command("move-state", "Moves the grains' state from one engine to the other, and compares every row.") { From, To };
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(From) == parsed.GetValue(To)) return await CommandLine.UsageAsync("Name two different engines.");
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        using var progress = new TerminalProgress();
        try
        {
            var moved = await portal.Services.GetRequiredService<GrainStateMove>().RunAsync(
                parsed.GetValue(To) == Orleans, progress.Of<long>(count => $"{count:N0} moved"), cancellation);
            progress.Clear();
            Console.WriteLine($"Moved {moved:N0} states and reminders from {parsed.GetValue(From)} to {parsed.GetValue(To)}, and compared each.");
            return CommandLine.Done;
        }
        catch (MoveRefusedException refused)
        {
            return await CommandLine.RefuseAsync(refused.Message);
        }
    }
}
