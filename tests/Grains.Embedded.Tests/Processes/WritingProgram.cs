using System.Globalization;
using CalWater.Database;
using CalWater.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>
/// Adds to sixteen tallies without end, sets a reminder now and then, and prints what was acknowledged. Tests start it,
/// freeze it, kill it. Arguments: the database, a name for its reminders, the lease's beat in milliseconds.
/// </summary>
internal static class WritingProgram
{
    public const int Tallies = 16;

    private const int AddsPerReminder = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task Main(string[] arguments)
    {
        var beat = TimeSpan.FromMilliseconds(int.Parse(arguments[2], CultureInfo.InvariantCulture));
        using var host = Engine.Build(PortalDatabase.FromConnectionString(arguments[0]), services => services
            .AddSingleton(new Scene())
            .Configure<GrainEngineOptions>(options => (options.Beat, options.TakeoverAfter) = (beat, 5 * beat)));
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        for (var number = 0; number < Tallies; number++) _ = AddAsync(grains, number, arguments[1]);
        await host.WaitForShutdownAsync();
    }

    private static async Task AddAsync(IGrainFactory grains, int number, string name)
    {
        var (tally, alarm) = (grains.GetGrain<ITallyGrain>($"tally-{number}"), grains.GetGrain<IAlarmGrain>($"alarm-{number}"));
        for (var added = 1; ; added++)
        {
            try
            {
                Console.WriteLine($"tally {number} {await tally.Add(1)}");
                if (added % AddsPerReminder == 0) await RemindAsync(alarm, $"{name}-{number}-{added}");
            }
            catch (OrleansException)
            {
                // On a busy machine a beat may be late, and grains answer no one until the next.
                await Task.Delay(Pause, TimeProvider.System);
            }
        }
    }

    private static async Task RemindAsync(IAlarmGrain alarm, string name)
    {
        await alarm.Remind(name, TimeSpan.FromHours(1), TimeSpan.FromDays(1));
        Console.WriteLine($"reminder {name}");
    }
}
