using CalWater.Database;
using CalWater.Grains.Hosting;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Orleans;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>An engine on an empty database, with a clock that stands still until the test moves it.</summary>
public abstract class EngineTest : IAsyncLifetime
{
    private TestDatabase database = null!;
    private IHost host = null!;

    protected FakeTimeProvider Clock { get; } = new(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    protected PortalDatabase Database => database.Database;

    protected Scene Scene { get; } = new();

    /// <summary>Settings for the next start.</summary>
    protected Action<GrainEngineOptions> Options { get; set; } = _ => { };

    protected IServiceProvider Services => host.Services;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        Scene.OpenAll();
        await StopAsync();
        await database.DisposeAsync();
    }

    protected T Grain<T>(string key) where T : IGrainWithStringKey => Services.GetRequiredService<IGrainFactory>().GetGrain<T>(key);

    protected async Task StartAsync()
    {
        host = Engine.Build(database.Database, services => services.AddSingleton(Scene).AddSingleton<TimeProvider>(Clock).Configure(Options));
        await host.StartAsync();
    }

    protected async Task StopAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    protected async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Looks into the database, or changes it, behind the engine's back; the first value of the first row.</summary>
    protected async Task<object?> SqlAsync(string sql)
    {
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
