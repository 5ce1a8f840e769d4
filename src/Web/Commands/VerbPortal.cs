using System.CommandLine;
using CalWater.Database;
using CalWater.Web.Hosting.Settings;
using OpenTelemetry.Metrics;

namespace CalWater.Web.Commands;

/// <summary>The portal put together for a verb: its tables are up to date, nothing of it is running.</summary>
internal static class VerbPortal
{
    /// <summary>As <see cref="OpenAsync"/>, and the database is not touched.</summary>
    public static WebApplication Build(ParseResult parsed)
    {
        var portal = Program.BuildPortal([.. PlaceOptions.Settings(parsed), "--Logging:Console:LogToStandardErrorThreshold=Trace"]);
        portal.Services.GetRequiredService<UnreadableSettings>().Refuse();
        return portal;
    }

    public static async Task<WebApplication> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var portal = Build(parsed);
        // Made, it collects; disposed with the portal, it sends what it has.
        portal.Services.GetService<MeterProvider>();
        await portal.Services.GetRequiredService<SchemaUpgrade>().RunAsync(cancellation);
        return portal;
    }
}
