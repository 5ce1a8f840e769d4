using Microsoft.Extensions.Hosting;

namespace CalWater.Grains.Embedded;

/// <summary>Starts the engine before everything that may call a grain, and stops it after.</summary>
internal sealed class GrainEngineHost(GrainDatabase database, GrainEngine engine, GrainReminders reminders, IHostApplicationLifetime process)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await database.StartAsync(cancellationToken);
        engine.Start();
        _ = engine.Lease.Lost.ContinueWith(_ => process.StopApplication(), TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        reminders.Start();
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => reminders.StopAsync();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await engine.StopAsync(cancellationToken);
        await database.StopAsync();
    }
}
