using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CalWater.Grains.Hosting;

namespace CalWater.Grains.Embedded;

/// <summary>What the engine measures of itself, under the meter <c>CalWater.Grains</c>.</summary>
internal sealed class EngineFigures : IDisposable
{
    public const string Name = "CalWater.Grains";

    // Every turn would be measured twice a microsecond on a busy engine; one in so many tells the same.
    private const int OneTurnIn = 16;

    private readonly Meter meter = new(Name);
    private readonly Figure turns;
    private readonly Figure writes;
    private readonly Figure groups;

    [ThreadStatic]
    private static int turnsSeen;

    public EngineFigures(TimeProvider time)
    {
        turns = NewFigure("calwater.grains.turn.duration", "s", "How long a grain's turns take; one in sixteen is measured", time);
        writes = NewFigure("calwater.grains.write.duration", "s", "How long a write takes until it is durable", time);
        groups = NewFigure("calwater.grains.write.group", "{write}", "How many writes share a commit", time);
    }

    /// <summary>The start of a turn that is to be measured; 0 for one that is not.</summary>
    public static long TurnBegins() => ++turnsSeen % OneTurnIn == 0 ? Stopwatch.GetTimestamp() : 0;

    public void TurnEnded(long began)
    {
        if (began != 0) turns.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    public void Wrote(long began) => writes.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);

    public void Committed(int group) => groups.Record(group);

    /// <summary>Lets whoever collects metrics ask what is in memory.</summary>
    public void Observe(Func<IEnumerable<GrainTypeReport>> grains)
    {
        meter.CreateObservableGauge("calwater.grains.activations", () => Each(grains, type => type.Active), "{activation}", "Grains in memory");
        meter.CreateObservableGauge("calwater.grains.calls.waiting", () => Each(grains, type => type.Waiting!.Value), "{call}", "Calls that wait for their turn");
        meter.CreateObservableGauge("calwater.grains.queue.longest", () => Each(grains, type => type.LongestQueue!.Value), "{call}", "The most calls that wait for one grain");
    }

    public ImmutableArray<LoadReport> Report() => [turns.Report(), writes.Report(), groups.Report()];

    public void Dispose() => meter.Dispose();

    private static IEnumerable<Measurement<int>> Each(Func<IEnumerable<GrainTypeReport>> grains, Func<GrainTypeReport, int> figure) =>
        grains().Select(type => new Measurement<int>(figure(type), new KeyValuePair<string, object?>("grain.type", type.Type)));

    private Figure NewFigure(string name, string unit, string description, TimeProvider time) =>
        new(meter.CreateHistogram<double>(name, unit, description), time);
}
