namespace CalWater.Grains.Embedded.Tests;

public sealed class TimeoutTests : EngineTest
{
    [Fact]
    public async Task A_caller_waits_thirty_seconds_and_then_learns_which_call_is_slow()
    {
        var call = Grain<IHallGrain>("hall").Stay("stay");
        await Scene.Reached("stay");
        Clock.Advance(TimeSpan.FromSeconds(31));
        var error = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Equal("hall/hall: Stay did not answer within 30 s; it is still at work.", error.Message);
    }

    [Fact]
    public async Task A_caller_learns_what_the_slow_call_is_waiting_for()
    {
        var call = Grain<ICrewGrain>("outer").Hire("inner", "place");
        await Scene.Reached("place");
        Clock.Advance(TimeSpan.FromSeconds(31));
        var error = await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Equal("crew/outer: Hire did not answer within 30 s; it is still waiting for crew/inner: Work.", error.Message);
        Scene.Open("place");
    }

    [Fact]
    public async Task A_call_that_could_not_start_tells_what_it_waited_for_and_never_runs()
    {
        var first = Grain<IHallGrain>("hall").StayLong("first");
        await Scene.Reached("first");
        var second = Grain<IHallGrain>("hall").Stay("second");
        Clock.Advance(TimeSpan.FromSeconds(31));
        var error = await Assert.ThrowsAsync<TimeoutException>(() => second);
        Scene.Open("first");
        await first;
        Assert.Equal("hall/hall: Stay did not start within 30 s; the grain was busy with StayLong.", error.Message);
        Assert.DoesNotContain("second begins", Scene.Events);
    }

    [Fact]
    public async Task A_method_may_allow_itself_more_time()
    {
        var call = Grain<IHallGrain>("hall").StayLong("stay");
        await Scene.Reached("stay");
        Clock.Advance(TimeSpan.FromMinutes(9));
        Scene.Open("stay");
        await call;
    }

    [Fact]
    public async Task A_slow_call_keeps_its_turn_after_its_caller_has_given_up()
    {
        var slow = Grain<IHallGrain>("hall").Stay("slow");
        await Scene.Reached("slow");
        Clock.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<TimeoutException>(() => slow);
        var next = Grain<IHallGrain>("hall").Stay("next");
        Scene.Open("next");
        Scene.Open("slow");
        await next;
        Assert.Equal(["slow begins", "slow ends", "next begins", "next ends"], Scene.Events);
    }
}
