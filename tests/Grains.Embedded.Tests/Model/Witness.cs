using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>Sees what goes on inside the grains and tells of what must not be.</summary>
internal sealed class Witness : ILoggerProvider, ILogger
{
    private int failedReminders;

    public Witness() => (Activations, Turns) = (new("activations", Breaches), new("turns", Breaches));

    public ConcurrentQueue<string> Breaches { get; } = new();

    public Alone Activations { get; }

    public Alone Turns { get; }

    /// <summary>The keys of the grains that a reminder has reached.</summary>
    public ConcurrentQueue<string> Ticks { get; } = new();

    /// <summary>Reminders whose call came to nothing, as the engine logged.</summary>
    public int FailedReminders => Volatile.Read(ref failedReminders);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name == nameof(EngineLog.ReminderFailed)) Interlocked.Increment(ref failedReminders);
    }

    public void Dispose()
    {
    }

    /// <summary>Of these there may be one for a key at a time.</summary>
    internal sealed class Alone(string what, ConcurrentQueue<string> breaches)
    {
        private readonly ConcurrentDictionary<string, int> counts = new();

        public void Begin(string key)
        {
            if (counts.AddOrUpdate(key, 1, (_, count) => count + 1) > 1) breaches.Enqueue($"{key} had two {what} at once");
        }

        public void End(string key) => counts.AddOrUpdate(key, 0, (_, count) => count - 1);

        public IDisposable During(string key)
        {
            Begin(key);
            return new Span(() => End(key));
        }
    }

    private sealed class Span(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
