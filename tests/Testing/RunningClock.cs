using System.Diagnostics;

namespace CalWater.Testing;

/// <summary>
/// A clock of the test's own that goes on by itself, so that waits end, and can be set forward by minutes or by months. A
/// timer that came due many times on the way rings once, as after a machine has slept: what a jump costs does not depend on its length.
/// </summary>
public sealed class RunningClock : TimeProvider
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(2);

    /// <summary>Noon in California on November 22, 2026.</summary>
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

    private readonly Lock gate = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly HashSet<Alarm> alarms = [];
    private readonly Timer pump;
    private TimeSpan skipped;

    public RunningClock() => pump = new(_ => Ring(), null, Tick, Tick);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    private TimeSpan Gone
    {
        get { lock (gate) return watch.Elapsed + skipped; }
    }

    public override DateTimeOffset GetUtcNow() => Start + Gone;

    public override long GetTimestamp() => Gone.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan time)
    {
        lock (gate) skipped += time;
        Ring();
    }

    /// <summary>Nothing rings by itself any more. Not Dispose: a container would, and the clock lives on when a test starts its process again.</summary>
    public void Stop() => pump.Dispose();

    private void Ring()
    {
        foreach (var alarm in TakeDue()) alarm.Ring();
    }

    private List<Alarm> TakeDue()
    {
        lock (gate)
        {
            var now = watch.Elapsed + skipped;
            List<Alarm> due = [.. alarms.Where(alarm => alarm.Due <= now).OrderBy(alarm => alarm.Due)];
            foreach (var alarm in due.Where(alarm => !alarm.Again(now))) alarms.Remove(alarm);
            return due;
        }
    }

    private sealed class Alarm(RunningClock clock, Action ring) : ITimer
    {
        private TimeSpan period;

        public TimeSpan Due { get; private set; }

        public Action Ring => ring;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                (Due, this.period) = (clock.watch.Elapsed + clock.skipped + dueTime, period);
                if (dueTime == Timeout.InfiniteTimeSpan) clock.alarms.Remove(this);
                else clock.alarms.Add(this);
                return true;
            }
        }

        /// <summary>Sets the next time, if there is one.</summary>
        public bool Again(TimeSpan now)
        {
            Due = now + period;
            return period > TimeSpan.Zero;
        }

        public void Dispose()
        {
            lock (clock.gate) clock.alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
