using Orleans.Runtime;

namespace CalWater.Grains.Embedded.Tests;

public sealed class StopTests : EngineTest
{
    [Fact]
    public async Task A_stop_waits_for_the_calls_under_way_and_those_behind_them()
    {
        var (running, waiting) = (Grain<IHallGrain>("hall").Stay("running"), Grain<IHallGrain>("hall").Stay("waiting"));
        await Scene.Reached("running");
        var stop = StopAsync();
        Scene.Open("waiting");
        Scene.Open("running");
        await Task.WhenAll(running, waiting, stop);
        await StartAsync();
    }

    [Fact]
    public async Task A_stop_lets_every_grain_take_leave()
    {
        await Grain<IGuestGrain>("ana").Greet();
        await RestartAsync();
        Assert.Equal(["comes", "leaves: ShuttingDown", "is disposed"], Scene.Events);
    }

    [Fact]
    public async Task A_stopped_engine_refuses_calls_by_name()
    {
        var hall = Grain<IHallGrain>("hall");
        await StopAsync();
        var error = await Assert.ThrowsAsync<OrleansException>(() => hall.Stay("late"));
        await StartAsync();
        Assert.Contains("not running", error.Message, StringComparison.Ordinal);
    }
}
