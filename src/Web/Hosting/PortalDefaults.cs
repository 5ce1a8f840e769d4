using CalWater.Web.Hosting.Logs;
using CalWater.Web.Hosting.Settings;

namespace CalWater.Web.Hosting;

/// <summary>Settings that follow from others, below everything a file, the environment or the command line says.</summary>
internal static class PortalDefaults
{
    private const string FirstAddress = "http://localhost:5080";

    public static void AddPortalDefaults(this WebApplicationBuilder builder)
    {
        builder.AddLogs();
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (builder.Environment.IsDevelopment()) builder.AddDevelopmentDefaults();
        builder.Services.AddSingleton(UnreadableSettings.SetAside(builder.Configuration));
    }

    /// <summary>The folder of everything the portal writes: SQLite file, mails of development, the sandbox's journal.</summary>
    public static string DataFolder(this IConfiguration configuration) => Path.GetFullPath(configuration["Database:Folder"] ?? "data");

    private static void AddDevelopmentDefaults(this WebApplicationBuilder builder)
    {
        var address = builder.Configuration["urls"]?.Split(';')[0] ?? FirstAddress;
        var folder = builder.Configuration.DataFolder();
        var sandbox = builder.Configuration["Sandbox:Url"] ?? "http://127.0.0.1:12111";
        builder.Configuration.AddBelow(new()
        {
            ["Portal:PublicUrl"] = address,
            ["Mail:Folder"] = Path.Combine(folder, "mail"),
            ["Sandbox:Url"] = sandbox,
            ["Sandbox:JournalFile"] = Path.Combine(folder, "sandbox.jsonl"),
            ["Stripe:ApiBase"] = sandbox,
            ["Stripe:SecretKey"] = "sk_test_sandbox",
            ["Stripe:WebhookSecrets:0"] = "whsec_sandbox",
            ["Demo:Import"] = "true"
        });
    }

    private static void AddBelow(this ConfigurationManager configuration, Dictionary<string, string?> settings)
    {
        configuration.AddInMemoryCollection(settings);
        var source = configuration.Sources[^1];
        configuration.Sources.Remove(source);
        configuration.Sources.Insert(0, source);
    }
}
