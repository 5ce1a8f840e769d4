using Orleans.Runtime;

namespace CalWater.Grains.Embedded.Tests;

public sealed class OverloadTests : EngineTest
{
    private IHallGrain Hall => Grain<IHallGrain>("hall");

    [Fact]
    public async Task A_grain_for_which_too_many_calls_wait_refuses_more_by_name_while_others_serve()
    {
        Options = options => options.LongestQueue = 2;
        await RestartAsync();
        var running = Hall.Stay("here");
        await Scene.Reached("here");
        var waiting = new[] { Hall.CountSlowly(), Hall.CountSlowly() };
        var refused = await Assert.ThrowsAsync<LimitExceededException>(Hall.CountSlowly);
        Assert.Equal("hall/hall: 2 calls wait for it already, while it is busy with Stay; try again later.", refused.Message);
        Assert.Equal(1, await Grain<IHallGrain>("other").CountSlowly());
        Scene.Open("here");
        await running;
        Assert.Equal(3, (await Task.WhenAll(waiting)).Sum());
    }
}
