using System.CommandLine;
using CalWater.Grains.Hosting;
using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary>Runs the portal until it is told to stop.</summary>
internal static class RunPortal
{
    public static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons", HelpName = "URLS"
    };

    public static void AddTo(RootCommand root) => root.SetAction((parsed, cancellation) =>
        StartFaults.ExplainAsync(() => RunAsync([.. PlaceOptions.Settings(parsed), .. PlaceOptions.Setting("urls", parsed.GetValue(Urls))])));

    private static async Task<int> RunAsync(string[] settings)
    {
        await using var portal = Program.BuildPortal(settings);
        // The host would make what runs in the background first, which stumbles over the first wrong setting.
        StartFaults.RefuseSettings(portal.Services);
        await portal.StartAsync();
        Console.WriteLine($"The portal is ready at {string.Join(" ", portal.Urls)}. Stop it with Ctrl+C.");
        await portal.WaitForShutdownAsync();
        if (portal.Services.GetRequiredService<IEngineWatch>().MustEndBecause is not { } reason) return CommandLine.Done;
        await Console.Error.WriteLineAsync(reason);
        return CommandLine.CouldNotRun;
    }
}
