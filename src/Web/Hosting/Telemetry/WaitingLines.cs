using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CalWater.Web.Hosting.Telemetry;

/// <summary>Looks at every line of waiting work now and then, and tells how long and how old it is.</summary>
internal sealed partial class WaitingLines : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, LineLength> seen = [];
    private readonly IEnumerable<IWaitingLine> lines;
    private readonly TimeProvider clock;
    private readonly ILogger<WaitingLines> log;
    private readonly Meter meter = new(Figures.Name);

    public WaitingLines(IEnumerable<IWaitingLine> lines, TimeProvider clock, ILogger<WaitingLines> log)
    {
        (this.lines, this.clock, this.log) = (lines, clock, log);
        meter.CreateObservableGauge("calwater.queue.length", () => Each(line => line.Count), "{item}", "Work that is written down and not done");
        meter.CreateObservableGauge("calwater.queue.age", () => Each(AgeOf), "s", "How long the oldest of it has waited");
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Watch.EveryAsync(LookEvery, TimeProvider.System, LookAsync, LogFault, stoppingToken);

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        foreach (var line in lines) seen[line.Name] = await line.LookAsync(cancellation);
    }

    private double AgeOf(LineLength line) => line.Oldest is { } oldest ? Math.Max(0, (clock.GetUtcNow() - oldest).TotalSeconds) : 0;

    private IEnumerable<Measurement<double>> Each(Func<LineLength, double> figure) =>
        seen.Select(line => new Measurement<double>(figure(line.Value), new KeyValuePair<string, object?>("queue", line.Key)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "What waits could not be counted; it is tried again: {Fault}")]
    private partial void LogFault(string fault);
}
