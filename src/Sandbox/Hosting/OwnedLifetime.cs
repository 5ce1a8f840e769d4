using Microsoft.Extensions.Hosting;

namespace CalWater.Sandbox.Hosting;

/// <summary>The sandbox ends when its owner ends it; signals to the process are the owner's business.</summary>
internal sealed class OwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
