using CalWater.Grains.Hosting;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace CalWater.Grains.Embedded.Tests;

public sealed class StandbyTests : EngineTest
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_standby_outlives_a_database_that_is_away_for_a_while_and_takes_over_when_the_holder_stops()
    {
        await Grain<ITallyGrain>("tally").Add(7);
        var faults = new FaultPlan();
        using var standby = Build(faults);
        var started = standby.StartAsync();
        await Eventually.TrueAsync(() => Task.FromResult(faults.Reads > 2));
        for (var i = 0; i < 3; i++) faults.FailRead();
        await Eventually.TrueAsync(() => Task.FromResult(faults.Met == 3));
        Assert.False(started.IsCompleted);
        await StopAsync();
        await started;
        Assert.Equal(7, await standby.Services.GetRequiredService<IGrainFactory>().GetGrain<ITallyGrain>("tally").Get());
        await standby.StopAsync();
        await StartAsync();
    }

    private IHost Build(FaultPlan faults) => Engine.Build(Database, services => services
        .AddSingleton(Scene)
        .PostConfigure<GrainEngineOptions>(options => (options.Beat, options.Database) = (Beat, new FaultyDatabase(options.Database!, faults))));
}
