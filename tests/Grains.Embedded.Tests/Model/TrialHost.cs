using CalWater.Grains.Hosting;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Orleans;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>An engine on a faulty database that can be stopped, killed and started again.</summary>
internal sealed class TrialHost(TestDatabase database, Witness witness)
{
    // Looking through the assembly takes longer than a trial.
    private static readonly GrainClasses Cast = new(Options.Create(new GrainEngineOptions { Assemblies = { typeof(DiaryGrain).Assembly } }));

    private IHost host = null!;
    private FaultyDatabase store = null!;

    public FaultPlan Faults { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public IDiaryGrain Diary(string key) => host.Services.GetRequiredService<IGrainFactory>().GetGrain<IDiaryGrain>(key);

    public async Task StartAsync()
    {
        host = Engine.Build(database.Database, services => services
            .AddSingleton(Cast).AddSingleton(witness).AddSingleton<ILoggerProvider>(witness).AddSingleton<TimeProvider>(Clock)
            .PostConfigure<GrainEngineOptions>(options => options.Database = store = new(options.Database!, Faults)));
        await host.StartAsync();
    }

    public async Task StopAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    /// <summary>From one moment on nothing more is written, as when the process is killed.</summary>
    public async Task DieAsync()
    {
        store.Die();
        await StopAsync();
    }

    public async Task<object?> SqlAsync(string sql)
    {
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
