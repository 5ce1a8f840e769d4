namespace CalWater.Grains.Embedded.Tests;

public sealed class CancellationTests : EngineTest
{
    private readonly CancellationTokenSource source = new();

    [Fact]
    public async Task A_caller_that_gives_up_a_running_call_goes_on_and_the_call_sees_it()
    {
        var call = Grain<ICrewGrain>("crew").WorkUntil("place", source.Token);
        await Scene.Reached("place");
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_call_given_up_before_its_turn_never_runs()
    {
        var busy = new[] { Grain<ICrewGrain>("crew").Work("a"), Grain<ICrewGrain>("crew").Work("b") };
        await Task.WhenAll(Scene.Reached("a"), Scene.Reached("b"));
        var waiting = Grain<ICrewGrain>("crew").WorkUntil("late", source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Scene.Open("a");
        Scene.Open("b");
        await Task.WhenAll(busy);
        await StopAsync();
        Assert.DoesNotContain("late begins", Scene.Events);
        await StartAsync();
    }

    [Fact]
    public async Task A_call_with_a_token_that_is_canceled_already_never_runs()
    {
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Grain<ICrewGrain>("crew").WorkUntil("place", source.Token));
        await StopAsync();
        Assert.Empty(Scene.Events);
        await StartAsync();
    }
}
