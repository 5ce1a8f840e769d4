namespace CalWater.Grains.Embedded.Tests;

public sealed class CallChainTests : EngineTest
{
    [Fact]
    public async Task Grains_call_each_other() =>
        Assert.Equal("a b c", await Grain<ICallerGrain>("a").Walk(["b", "c"]));

    [Fact]
    public async Task A_chain_that_comes_back_to_a_busy_grain_is_named_instead_of_waited_for()
    {
        var error = await Assert.ThrowsAsync<CallChainDeadlockException>(() => Grain<ICallerGrain>("a").Walk(["b", "a"]));
        Assert.StartsWith("caller/a: Walk was called", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grain_that_calls_itself_is_named() =>
        await Assert.ThrowsAsync<CallChainDeadlockException>(() => Grain<ICallerGrain>("a").Walk(["a"]));

    [Fact]
    public async Task After_a_deadlock_the_grains_serve_on()
    {
        await Assert.ThrowsAsync<CallChainDeadlockException>(() => Grain<ICallerGrain>("a").Walk(["b", "a"]));
        Assert.Equal("a b", await Grain<ICallerGrain>("a").Walk(["b"]));
    }

    [Fact]
    public async Task A_chain_may_come_back_where_the_method_always_interleaves() =>
        Assert.Equal("a b a", await Grain<ICallerGrain>("a").Run(["b", "a"]));

    [Fact]
    public async Task An_error_reaches_the_caller_through_the_chain_with_its_type_and_stack()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Grain<ICallerGrain>("a").FailElsewhere("b"));
        Assert.Equal("b will not.", error.Message);
        Assert.Contains(nameof(CallerGrain.Fail), error.StackTrace, StringComparison.Ordinal);
    }
}
