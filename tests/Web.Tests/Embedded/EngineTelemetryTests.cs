using CalWater.Web.Tests.Operations;

namespace CalWater.Web.Tests.Embedded;

[Collection(WatchedTests.Name)]
public sealed class EngineTelemetryTests(WatchedPortal portal)
{
    [Theory]
    [InlineData("traces", "payment/Start"), InlineData("metrics", "calwater.grains.activations"), InlineData("metrics", "calwater.grains.write.duration")]
    public Task Grain_calls_and_the_engines_figures_reach_the_collector(string signal, string name) => portal.Collector.SawAsync(signal, name);
}
