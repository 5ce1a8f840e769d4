using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace CalWater.Testing;

/// <summary>A clock of the test's own that goes on by itself, so that waits end, and can be set forward by minutes or days.</summary>
public sealed class RunningClock : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);
    private readonly Lock gate = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Timer pump;
    private TimeSpan gone;

    public RunningClock() => pump = new(_ => GoOn(), null, Tick, Tick);

    /// <summary>Noon in California on November 22, 2026, at first.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));

    public void Advance(TimeSpan time)
    {
        lock (gate) Time.Advance(time);
    }

    public void Dispose() => pump.Dispose();

    private void GoOn()
    {
        // A tick that comes while the last is still being served is made up for by the next.
        if (!gate.TryEnter()) return;
        try
        {
            var now = watch.Elapsed;
            Time.Advance(now - gone);
            gone = now;
        }
        finally
        {
            gate.Exit();
        }
    }
}
