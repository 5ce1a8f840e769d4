using System.Globalization;
using CalWater.Database;
using CalWater.Grains.Hosting;
using CalWater.Grains.Runtime.States;
using CalWater.Testing;
using Orleans;
using Orleans.Storage;

namespace CalWater.Bench.Grains;

/// <summary>The engine this program was built with, on a database of its own, with nothing else beside it.</summary>
internal sealed class EngineRun(PortalDatabase database) : IAsyncDisposable
{
    private IHost? host;

    public static string EngineName => typeof(GrainEngineOptions).Assembly.GetName().Name!.Split('.')[^1];

    public ICounterGrain Counter(int number) => host!.Services.GetRequiredService<IGrainFactory>().GetGrain<ICounterGrain>($"counter-{number}");

    /// <summary>Stops what runs, and starts with nothing in memory.</summary>
    public async Task RestartAsync()
    {
        await DisposeAsync();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Grains:Address"] = "127.0.0.1", ["Grains:SiloPort"] = FreePorts.Next().ToString(CultureInfo.InvariantCulture)
        });
        builder.Services.AddLogging().AddDatabase(_ => database)
            .AddSingleton<IGrainStorageSerializer>(new GrainStateSerializer([CounterJson.Schema]))
            .AddGrainEngine((options, _) => Configure(options));
        host = builder.Build();
        await host.Services.GetRequiredService<SchemaUpgrade>().RunAsync();
        await host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (host is null) return;
        await host.StopAsync();
        host.Dispose();
    }

    private void Configure(GrainEngineOptions options)
    {
        options.Assemblies.Add(typeof(CounterGrain).Assembly);
        if (database.IsSqlite) options.UseSqlite(database.ConnectionString);
        else options.UsePostgreSql(database.ConnectionString);
    }
}
