using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CalWater.Database;

/// <summary>A module's statements as spans of a trace, with their text and never with their values.</summary>
internal sealed class CommandSpans : DbCommandInterceptor
{
    public static readonly CommandSpans Instance = new();
    private static readonly ActivitySource Source = new(DatabaseModule.SpanSource);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData, eventData.Duration);
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData, eventData.Duration);
        return new(result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Note(command, eventData, eventData.Duration, eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Note(DbCommand command, CommandEventData data, TimeSpan duration, Exception? fault = null)
    {
        if (!Source.HasListeners()) return;
        var operation = command.CommandText.TrimStart().Split([' ', '\n'], 2)[0].ToUpperInvariant();
        using var span = Source.StartActivity(operation, ActivityKind.Client, parentContext: default, startTime: data.StartTime);
        if (span is null) return;
        span.SetTag("db.system.name", data.Context?.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) is true ? "sqlite" : "postgresql");
        span.SetTag("db.query.text", command.CommandText);
        if (fault is not null) span.SetStatus(ActivityStatusCode.Error, fault.GetType().Name);
        span.SetEndTime((data.StartTime + duration).UtcDateTime);
    }
}
