using System.Diagnostics;
using System.Diagnostics.Metrics;
using CalWater.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Grains.Embedded.Tests;

public sealed class FiguresTests : EngineTest
{
    private Task<EngineReport> ReportAsync() => Services.GetRequiredService<IEngineWatch>().ReportAsync();

    [Fact]
    public async Task The_report_tells_what_is_in_memory_and_how_long_the_queues_are()
    {
        var calls = new[] { Grain<IHallGrain>("a").Stay("a"), Grain<IHallGrain>("a").Stay("b"), Grain<IHallGrain>("a").Stay("c"), Grain<IHallGrain>("b").Stay("d") };
        await Task.WhenAll(Scene.Reached("a"), Scene.Reached("d"));
        var report = await ReportAsync();
        Assert.Equal([new GrainTypeReport("hall", 2, 2, 2)], report.Grains.AsEnumerable());
        Assert.Equal(("Embedded", "Active"), (report.Engine, report.Silos.Single().Status));
        foreach (var place in "abcd") Scene.Open($"{place}");
        await Task.WhenAll(calls);
    }

    [Fact]
    public async Task Turns_writes_and_groups_are_measured()
    {
        for (var i = 0; i < 64; i++) await Grain<ITallyGrain>("tally").Add(1);
        var load = (await ReportAsync()).Load.ToDictionary(figure => figure.Name);
        Assert.InRange(load["calwater.grains.turn.duration"].Count, 1, 64);
        Assert.Equal(64, load["calwater.grains.write.duration"].Count);
        Assert.InRange(load["calwater.grains.write.duration"].Mean, 0.0000001, 60);
        Assert.Equal((64, 1.0), (load["calwater.grains.write.group"].Count, load["calwater.grains.write.group"].Longest));
        Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.All((await ReportAsync()).Load, figure => Assert.Equal(0, figure.Count));
    }

    [Fact]
    public async Task A_collector_sees_the_activations()
    {
        await Grain<ITallyGrain>("tally").Add(1);
        var seen = new List<(string, int)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) => { if (instrument.Meter.Name == "CalWater.Grains") own.EnableMeasurementEvents(instrument); };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => { lock (seen) seen.Add(($"{instrument.Name} {tags[0].Value}", value)); });
        listener.Start();
        listener.RecordObservableInstruments();
        Assert.Contains(("calwater.grains.activations tally", 1), seen);
    }

    [Fact]
    public async Task A_trace_goes_through_calls_and_keeps_keys_out()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "CalWater.Grains",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => ActivitySamplingResult.AllData,
            ActivityStopped = span => { lock (spans) spans.Add(span); }
        };
        ActivitySource.AddActivityListener(listener);
        using var request = new Activity("request").Start();
        Scene.Open("place");
        await Grain<ICrewGrain>("acct-1").Hire("acct-2", "place");
        var own = spans.Where(span => span.TraceId == request.TraceId && !span.OperationName.EndsWith("OnActivateAsync", StringComparison.Ordinal)).ToDictionary(span => span.OperationName);
        Assert.Equal(request.SpanId, own["crew/Hire"].ParentSpanId);
        Assert.Equal(own["crew/Hire"].SpanId, own["crew/Work"].ParentSpanId);
        Assert.DoesNotContain(own.Values, span => span.TagObjects.Any());
        Assert.Same(request, Activity.Current);
    }
}
