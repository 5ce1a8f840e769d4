using CalWater.Database;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>Adds to sixteen tallies without end and prints each total that was acknowledged; <see cref="CrashTests"/> kills it.</summary>
internal static class CrashingProgram
{
    public const int Tallies = 16;

    public static async Task Main(string[] arguments)
    {
        using var host = Engine.Build(PortalDatabase.FromConnectionString(arguments[0]), services => services.AddSingleton(new Scene()));
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        await Task.WhenAll(Enumerable.Range(0, Tallies).Select(number => AddForeverAsync(grains, number)));
    }

    private static async Task AddForeverAsync(IGrainFactory grains, int number)
    {
        var tally = grains.GetGrain<ITallyGrain>($"tally-{number}");
        while (true) Console.WriteLine($"{number} {await tally.Add(1)}");
    }
}
