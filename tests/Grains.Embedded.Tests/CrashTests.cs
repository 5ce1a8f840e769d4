using System.Diagnostics;
using System.Globalization;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Grains.Embedded.Tests;

public sealed class CrashTests
{
    private const int AcknowledgedBeforeTheKill = 2000;

    [Fact]
    public async Task A_killed_process_loses_no_acknowledged_write()
    {
        await using var database = await TestDatabase.CreateAsync();
        for (var kill = 0; kill < 3; kill++)
        {
            var acknowledged = await WriteUntilKilledAsync(database.Database.ConnectionString);
            var stored = await TotalsAsync(database);
            Assert.All(acknowledged, (total, tally) => Assert.InRange(stored[tally], total, total + 1));
        }
    }

    /// <summary>Runs the program that writes, kills it, and returns each tally's last acknowledged total.</summary>
    private static async Task<int[]> WriteUntilKilledAsync(string connectionString)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(CrashTests).Assembly.Location, connectionString])
        {
            RedirectStandardOutput = true,
        })!;
        var totals = new int[CrashingProgram.Tallies];
        for (var lines = 0; await program.StandardOutput.ReadLineAsync() is { } line; lines++)
        {
            if (lines == AcknowledgedBeforeTheKill) program.Kill();
            if (line.Split(' ') is [var tally, var total]) totals[Number(tally)] = Number(total);
        }
        await program.WaitForExitAsync();
        return totals;
    }

    private static async Task<int[]> TotalsAsync(TestDatabase database)
    {
        using var host = Engine.Build(database.Database, services => services.AddSingleton(new Scene()));
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var totals = await Task.WhenAll(Enumerable.Range(0, CrashingProgram.Tallies).Select(i => grains.GetGrain<ITallyGrain>($"tally-{i}").Get()));
        await host.StopAsync();
        return totals;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
