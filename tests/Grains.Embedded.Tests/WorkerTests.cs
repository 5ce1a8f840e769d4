namespace CalWater.Grains.Embedded.Tests;

public sealed class WorkerTests : EngineTest
{
    private ICrewGrain Crew => Grain<ICrewGrain>("crew");

    [Fact]
    public async Task A_stateless_worker_runs_as_many_calls_at_once_as_its_class_allows_and_no_more()
    {
        var (first, second, third) = (Crew.Work("first"), Crew.Work("second"), Crew.Work("third"));
        await Task.WhenAll(Scene.Reached("first"), Scene.Reached("second"));
        Assert.DoesNotContain("third begins", Scene.Events);
        Scene.Open("second");
        Scene.Open("first");
        await Scene.Reached("third");
        Scene.Open("third");
        await Task.WhenAll(first, second, third);
    }

    [Fact]
    public async Task An_idle_worker_leaves_memory_and_a_stop_waits_for_one_at_work()
    {
        Scene.Open("first");
        await Crew.Work("first");
        Clock.Advance(TimeSpan.FromMinutes(16));
        var call = Crew.Work("second");
        await Scene.Reached("second");
        var stop = StopAsync();
        Assert.False(stop.IsCompleted);
        Scene.Open("second");
        await Task.WhenAll(call, stop);
        await StartAsync();
    }
}
