using System.Globalization;
using CalWater.Database;
using CalWater.Grains.Hosting;
using CalWater.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CalWater.Grains.Runtime.Tests;

/// <summary>
/// What runs the grains of a test: one process on the embedded engine; on Orleans a cluster of two silos on PostgreSQL,
/// one silo on SQLite. They are stopped and started together.
/// </summary>
internal sealed class GrainNodes(PortalDatabase database) : IAsyncDisposable
{
    /// <summary>Whether this build runs grains on Orleans.</summary>
    public static readonly bool AreOrleans = typeof(GrainEngineOptions).Assembly.GetName().Name == "CalWater.Grains.Orleans";
    private readonly List<IHost> hosts = [];

    /// <summary>The services of the first; grains may live on any.</summary>
    public IServiceProvider Services => hosts[0].Services;

    /// <summary>Stops what runs and starts again from what is durable.</summary>
    public async Task RestartAsync(Action<HostApplicationBuilder> build)
    {
        await StopAsync();
        var count = AreOrleans && !database.IsSqlite ? 2 : 1;
        for (var number = 0; number < count; number++) await StartOneAsync(build);
    }

    /// <summary>Makes the tables and starts nothing.</summary>
    public async Task PrepareAsync(Action<HostApplicationBuilder> build)
    {
        using var host = await BuildAsync(build);
    }

    public async Task StopAsync()
    {
        // One after the other: a silo that leaves tells those it believes to be there.
        foreach (var host in Enumerable.Reverse(hosts))
        {
            await host.StopAsync();
            host.Dispose();
        }
        hosts.Clear();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task StartOneAsync(Action<HostApplicationBuilder> build)
    {
        var host = await BuildAsync(build);
        await host.StartAsync();
        hosts.Add(host);
    }

    private async Task<IHost> BuildAsync(Action<HostApplicationBuilder> build)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Grains:Address"] = "127.0.0.1", ["Grains:SiloPort"] = FreePorts.Next().ToString(CultureInfo.InvariantCulture)
        });
        builder.Services.AddLogging().AddDatabase(_ => database).AddGrainStates();
        build(builder);
        builder.Services.AddGrainEngine((options, _) => Configure(options));
        var host = builder.Build();
        await host.Services.GetRequiredService<SchemaUpgrade>().RunAsync();
        return host;
    }

    private void Configure(GrainEngineOptions options)
    {
        // A machine that runs two suites at once may take its time; what a test waits for tells by itself.
        options.CallTimeout = TimeSpan.FromMinutes(2);
        options.Assemblies.Add(RuntimeGrains.Assembly);
        if (database.IsSqlite) options.UseSqlite(database.ConnectionString);
        else options.UsePostgreSql(database.ConnectionString);
    }
}
