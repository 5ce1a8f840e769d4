namespace CalWater.Grains.Embedded.Tests;

public sealed class TurnTests : EngineTest
{
    [Fact]
    public async Task Calls_of_one_grain_never_interleave()
    {
        var hall = Grain<IHallGrain>("hall");
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(hall.CountSlowly)));
        Assert.Equal(501, await hall.CountSlowly());
    }

    [Fact]
    public async Task Calls_run_in_the_order_in_which_one_caller_made_them()
    {
        var tally = Grain<ITallyGrain>("tally");
        var totals = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tally.Add(1)));
        Assert.Equal(Enumerable.Range(1, 20), totals);
    }

    [Fact]
    public async Task A_call_waits_for_the_one_before_it_even_while_that_awaits()
    {
        var (first, second) = (Grain<IHallGrain>("hall").Stay("first"), Grain<IHallGrain>("hall").Stay("second"));
        Scene.Open("second");
        Scene.Open("first");
        await Task.WhenAll(first, second);
        Assert.Equal(["first begins", "first ends", "second begins", "second ends"], Scene.Events);
    }

    [Fact]
    public async Task Grains_of_different_keys_run_beside_each_other()
    {
        var (one, other) = (Grain<IHallGrain>("one").Stay("one"), Grain<IHallGrain>("other").Stay("other"));
        await Task.WhenAll(Scene.Reached("one"), Scene.Reached("other"));
        Scene.Open("one");
        Scene.Open("other");
        await Task.WhenAll(one, other);
    }

    [Fact]
    public async Task A_call_that_always_interleaves_comes_in_beside_any_other()
    {
        var hall = Grain<IHallGrain>("hall");
        var stay = hall.Stay("stay");
        await Scene.Reached("stay");
        Scene.Open("peek");
        await hall.Peek("peek");
        Assert.False(stay.IsCompleted);
        Scene.Open("stay");
        await stay;
    }

    [Fact]
    public async Task Calls_that_only_read_run_beside_each_other_but_not_beside_a_change()
    {
        var hall = Grain<IHallGrain>("hall");
        Task[] calls = [hall.Look("look 1"), hall.Look("look 2"), hall.Stay("stay")];
        await Task.WhenAll(Scene.Reached("look 1"), Scene.Reached("look 2"));
        foreach (var place in (string[])["stay", "look 1", "look 2"]) Scene.Open(place);
        await Task.WhenAll(calls);
        Assert.Equal(["stay begins", "stay ends"], Scene.Events.TakeLast(2));
    }

    [Fact]
    public async Task A_change_that_runs_keeps_readers_out()
    {
        var hall = Grain<IHallGrain>("hall");
        Task[] calls = [hall.Stay("stay"), hall.Look("look")];
        Scene.Open("look");
        Scene.Open("stay");
        await Task.WhenAll(calls);
        Assert.Equal(["stay begins", "stay ends", "look begins", "look ends"], Scene.Events);
    }

    [Fact]
    public async Task A_reentrant_grain_lets_every_call_in()
    {
        var hall = Grain<IOpenHallGrain>("hall");
        var (first, second) = (hall.Stay("first"), hall.Stay("second"));
        await Task.WhenAll(Scene.Reached("first"), Scene.Reached("second"));
        Scene.Open("first");
        Scene.Open("second");
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Interleaved_calls_still_do_not_run_in_parallel()
    {
        var hall = Grain<IOpenHallGrain>("hall");
        var alone = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(hall.AlwaysAlone)));
        Assert.DoesNotContain(false, alone);
    }
}
