using Microsoft.Extensions.Time.Testing;

namespace CalWater.Sandbox.Tests.Support;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    /// <param name="clock">Moved on a second at every glance, so that waits in the sandbox end.</param>
    public static async Task TrueAsync(Func<bool> condition, FakeTimeProvider? clock = null)
    {
        using var timer = new PeriodicTimer(Glance);
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            await timer.WaitForNextTickAsync(patience.Token);
            clock?.Advance(TimeSpan.FromSeconds(1));
        }
    }
}
