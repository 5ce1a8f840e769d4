using System.Data.Common;
using System.Diagnostics;
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

    [Fact]
    public async Task A_standby_that_starts_while_the_holder_writes_without_end_does_not_wait_for_its_lock()
    {
        var faults = new FaultPlan();
        using var standby = Build(faults);
        await using (await WriteWithoutEndAsync())
        {
            var started = standby.StartAsync();
            await Eventually.TrueAsync(() => Task.FromResult(faults.Reads > 2));
            Assert.False(started.IsFaulted);
        }
        await StopAsync();
        await standby.StopAsync();
        await StartAsync();
    }

    [Fact]
    public async Task Grains_answer_while_an_import_keeps_the_databases_write_lock_for_longer_than_a_standby_waits()
    {
        var patience = TimeSpan.FromSeconds(6);
        Options = options => (options.Beat, options.TakeoverAfter) = (Beat, patience);
        await RestartAsync();
        var tally = Grain<ITallyGrain>("tally");
        await tally.Add(7);
        await using var import = await WriteWithoutEndAsync();
        var since = Stopwatch.GetTimestamp();
        await Eventually.TrueAsync(async () => await tally.Get() == 7 && Stopwatch.GetElapsedTime(since) > patience);
    }

    private async Task<DbConnection> WriteWithoutEndAsync()
    {
        var connection = await Database.OpenAsync();
        var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "update grain_lease set beat = beat";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private IHost Build(FaultPlan faults) => Engine.Build(Database, services => services
        .AddSingleton(Scene)
        .PostConfigure<GrainEngineOptions>(options => (options.Beat, options.Database) = (Beat, new FaultyDatabase(options.Database!, faults))));
}
