using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>What an engine finds in the database that a killed process left.</summary>
internal static class Aftermath
{
    public static async Task<int[]> TotalsAsync(TestDatabase database)
    {
        using var host = Engine.Build(database.Database, services => services.AddSingleton(new Scene()));
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var totals = await Task.WhenAll(Enumerable.Range(0, WritingProgram.Tallies).Select(i => grains.GetGrain<ITallyGrain>($"tally-{i}").Get()));
        await host.StopAsync();
        return totals;
    }

    /// <summary>Waits until all these reminders have come, two hours later.</summary>
    public static async Task HearRemindersAsync(TestDatabase database, IReadOnlyCollection<string> expected)
    {
        var scene = new Scene();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(2));
        using var host = Engine.Build(database.Database, services => services.AddSingleton(scene).AddSingleton<TimeProvider>(clock));
        await host.StartAsync();
        await Eventually.TrueAsync(() => Task.FromResult(!expected.Except(scene.Events).Any()));
        await host.StopAsync();
    }
}
