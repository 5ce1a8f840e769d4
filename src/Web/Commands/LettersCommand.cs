using System.CommandLine;
using CalWater.Exchange.Letters;
using CalWater.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Commands;

/// <summary><c>letters FOLDER</c>: the letters with PINs that customers asked for, to be printed. Works beside a running portal.</summary>
internal static class LettersCommand
{
    private static readonly Argument<string> Folder = new("FOLDER") { Description = "Folder to write; made if it is not there" };

    public static Command Create()
    {
        var command = new Command("letters", "Writes the letters with sign-up PINs to print and mail. Keep the file no longer than that takes: the PINs are in it.") { Folder };
        command.SetAction((parsed, cancellation) => StartFaults.ExplainAsync(() => RunAsync(parsed, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(Folder)!;
        if (HoldsOtherFiles(folder))
            return await CommandLine.RefuseAsync("The folder has a manifest.csv of other files. Nothing was written and every letter still waits. Name another folder.");
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        var page = new Uri(new Uri(portal.Services.GetRequiredService<IOptions<PortalOptions>>().Value.PublicUrl), "/sign-up");
        var count = await portal.Services.GetRequiredService<PinLetters>().WriteAsync(folder, page, cancellation);
        Console.WriteLine($"letters.csv: {count:N0} letters to print");
        return CommandLine.Done;
    }

    /// <summary>Letters of a run that was cut short are written over, because their PINs do not work; an export is not.</summary>
    private static bool HoldsOtherFiles(string folder) =>
        File.Exists(Path.Combine(folder, "manifest.csv")) && !File.Exists(Path.Combine(folder, "letters.csv"));
}
