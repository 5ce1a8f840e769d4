using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace CalWater.Web.Hosting.Logs;

/// <summary>One JSON object a line, whatever the text holds; no scopes, which carry addresses of pages and so secret links.</summary>
internal sealed class JsonLines(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "json-lines";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) Write(json, logEntry);
        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private void Write<TState>(Utf8JsonWriter json, in LogEntry<TState> entry)
    {
        json.WriteStartObject();
        json.WriteString("time", clock.GetUtcNow());
        json.WriteString("level", entry.LogLevel.ToString());
        json.WriteString("source", entry.Category);
        json.WriteString("event", entry.EventId.Name ?? entry.EventId.ToString());
        json.WriteString("message", Masking.Of(entry.Formatter(entry.State, entry.Exception)));
        if (entry.Exception is { } fault) json.WriteString("exception", Masking.Of(fault.ToString()));
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } span)
        {
            json.WriteString("trace", span.TraceId.ToHexString());
            json.WriteString("span", span.SpanId.ToHexString());
        }
        json.WriteEndObject();
    }
}
