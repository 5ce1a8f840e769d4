using System.Collections.Concurrent;
using System.Text;
using CalWater.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CalWater.Web.Tests.Operations;

/// <summary>A collector of traces and metrics that keeps what is sent to it (OTLP over HTTP).</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<byte[]>> received = [];
    private readonly WebApplication app;

    private Collector(WebApplication app) => this.app = app;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePorts.Next()}");

    /// <summary>The variables with which a portal sends to it, soon.</summary>
    public (string, string)[] Variables =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", Address.ToString()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "500"), ("OTEL_BSP_SCHEDULE_DELAY", "200")
    ];

    /// <summary>All that came of a signal, as text: names and values stand in it as they are.</summary>
    public string Text(string signal) => string.Join('\n', received.GetValueOrDefault(signal, []).Select(Encoding.Latin1.GetString));

    /// <summary>Waits until it came.</summary>
    public async Task SawAsync(string signal, string words) =>
        await Eventually.GetAsync(() => Task.FromResult(Text(signal)), text => text.Contains(words, StringComparison.Ordinal), TimeSpan.FromSeconds(20), () => words);

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var collector = new Collector(builder.Build());
        collector.app.Urls.Add(collector.Address.ToString());
        collector.app.MapPost("/v1/{signal}", collector.ReceiveAsync);
        await collector.app.StartAsync();
        return collector;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        received.GetOrAdd(signal, _ => []).Enqueue(body.ToArray());
        return Results.Bytes([], "application/x-protobuf");
    }
}
