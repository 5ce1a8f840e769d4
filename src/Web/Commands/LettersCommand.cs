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
        await using var portal = await VerbPortal.OpenAsync(parsed, cancellation);
        var page = new Uri(new Uri(portal.Services.GetRequiredService<IOptions<PortalOptions>>().Value.PublicUrl), "/sign-up");
        var count = await portal.Services.GetRequiredService<PinLetters>().WriteAsync(parsed.GetValue(Folder)!, page, cancellation);
        Console.WriteLine($"letters.csv: {count:N0} letters to print");
        return CommandLine.Done;
    }
}
