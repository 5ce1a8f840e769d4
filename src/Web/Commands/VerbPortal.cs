using System.CommandLine;
using CalWater.Database;

namespace CalWater.Web.Commands;

/// <summary>The portal put together for a verb: its tables are up to date, nothing of it is running.</summary>
internal static class VerbPortal
{
    public static async Task<WebApplication> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var portal = Program.BuildPortal(PlaceOptions.Settings(parsed));
        await portal.Services.GetRequiredService<SchemaUpgrade>().RunAsync(cancellation);
        return portal;
    }
}
