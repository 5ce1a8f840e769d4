using CalWater.Web.Hosting;

namespace CalWater.Web.Commands;

/// <summary>The grain engine for the time of a verb, without the rest of the portal: no page is served, nothing is watched for.</summary>
internal sealed class VerbEngine : IAsyncDisposable
{
    private readonly List<IHostedService> started = [];

    /// <summary>Starts it; where another process runs the grains by now, it waits as standby.</summary>
    public static async Task<VerbEngine> StartAsync(IServiceProvider services, CancellationToken cancellation)
    {
        StartFaults.RefuseSettings(services);
        var engine = new VerbEngine();
        foreach (var service in services.GetServices<IHostedService>().Where(IsOfEngine)) await engine.StartAsync(service, cancellation);
        return engine;
    }

    public async ValueTask DisposeAsync()
    {
        started.Reverse();
        foreach (var service in started)
        {
            if (service is IHostedLifecycleService whole) await whole.StoppingAsync(CancellationToken.None);
            await service.StopAsync(CancellationToken.None);
            if (service is IHostedLifecycleService last) await last.StoppedAsync(CancellationToken.None);
        }
    }

    private async Task StartAsync(IHostedService service, CancellationToken cancellation)
    {
        if (service is IHostedLifecycleService whole) await whole.StartingAsync(cancellation);
        await service.StartAsync(cancellation);
        // Reminders are the portal's own affair: they begin with StartedAsync, which is left out.
        started.Add(service);
    }

    private static bool IsOfEngine(IHostedService service) =>
        service.GetType().Assembly.GetName().Name is { } name && (name.StartsWith("CalWater.Grains", StringComparison.Ordinal) || name.StartsWith("Orleans", StringComparison.Ordinal));
}
