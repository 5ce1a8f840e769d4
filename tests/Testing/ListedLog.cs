using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CalWater.Testing;

/// <summary>Keeps what is logged.</summary>
public sealed class ListedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = [];

    /// <summary>What is less than this is not kept.</summary>
    public LogLevel Least { get; init; } = LogLevel.Warning;

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= Least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        if (IsEnabled(logLevel)) lines.Enqueue(formatter(state, exception));
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void Dispose()
    {
    }
}
