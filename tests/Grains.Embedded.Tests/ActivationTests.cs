using Orleans;
using CalWater.Testing;

namespace CalWater.Grains.Embedded.Tests;

public sealed class ActivationTests : EngineTest
{
    private static readonly TimeSpan IdleAge = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task Many_first_calls_at_once_make_one_activation()
    {
        var guest = Grain<IGuestGrain>("ana");
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(guest.Greet)));
        Assert.Equal(["comes"], Scene.Events);
        Assert.Equal(101, await guest.Greet());
    }

    [Fact]
    public async Task A_grain_knows_its_key_and_type_from_its_constructor_on() =>
        Assert.True(await Grain<IGuestGrain>("ana").KnowsItself());

    [Fact]
    public async Task A_grain_that_cannot_activate_tells_its_callers_and_leaves_nothing_behind()
    {
        var guest = Grain<IGuestGrain>("unwelcome");
        var error = await Assert.ThrowsAsync<InvalidOperationException>(guest.Greet);
        Assert.Equal("Not today.", error.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(guest.Greet);
        Assert.Equal(["comes", "is disposed", "comes", "is disposed"], Scene.Events);
    }

    [Fact]
    public async Task An_idle_grain_leaves_memory_and_comes_back_at_the_next_call()
    {
        var guest = Grain<IGuestGrain>("ana");
        await guest.Greet();
        Clock.Advance(IdleAge + TimeSpan.FromSeconds(1));
        await Eventually.TrueAsync(() => Task.FromResult(Scene.Events.Contains("is disposed")));
        Assert.Equal(1, await guest.Greet());
        Assert.Equal(["comes", "leaves: ActivationIdle", "is disposed", "comes"], Scene.Events);
    }

    [Fact]
    public async Task A_used_grain_stays()
    {
        var guest = Grain<IGuestGrain>("ana");
        await guest.Greet();
        Clock.Advance(IdleAge / 2);
        await guest.Greet();
        Clock.Advance(IdleAge / 2 + TimeSpan.FromSeconds(1));
        Assert.Equal(3, await guest.Greet());
    }

    [Fact]
    public async Task In_a_crowd_what_rests_leaves_early_and_what_is_used_stays()
    {
        Options = options => options.Crowd = 1;
        await RestartAsync();
        var (ana, ben) = (Grain<IGuestGrain>("ana"), Grain<IGuestGrain>("ben"));
        await ana.Greet();
        await ben.Greet();
        Clock.Advance(TimeSpan.FromSeconds(8));
        await ben.Greet();
        Clock.Advance(TimeSpan.FromSeconds(3));
        await Eventually.TrueAsync(() => Task.FromResult(Scene.Events.Contains("leaves: ActivationIdle")));
        Assert.Equal((1, 3), (await ana.Greet(), await ben.Greet()));
    }

    [Fact]
    public async Task A_grain_may_delay_its_leaving()
    {
        var guest = Grain<IGuestGrain>("ana");
        await guest.Stay(IdleAge * 3);
        Clock.Advance(IdleAge * 2);
        await guest.Greet();
        Assert.Equal(["comes"], Scene.Events);
    }

    [Fact]
    public async Task A_grain_that_asks_for_it_leaves_after_its_call_and_waiting_calls_find_the_next_activation()
    {
        var tally = Grain<ITallyGrain>("tally");
        await tally.Add(2);
        Task[] calls = [tally.Leave(), tally.Add(3), tally.Leave(), tally.Add(5)];
        await Task.WhenAll(calls);
        Assert.Equal(10, await tally.Get());
    }

    [Fact]
    public async Task Calls_get_through_whatever_comes_and_goes()
    {
        var tally = Grain<ITallyGrain>("tally");
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => i % 5 == 0 ? tally.Leave() : tally.Add(1))));
        Assert.Equal(160, await tally.Get());
    }

    [Fact]
    public void An_interface_without_a_class_and_an_empty_key_are_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() => Grain<INobody>("key"));
        Assert.Contains(nameof(INobody), error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Grain<ITallyGrain>(""));
    }

    [Fact]
    public void A_grain_is_never_made_with_new() => Assert.Throws<InvalidOperationException>(() => new CallerGrain());

    public interface INobody : IGrainWithStringKey;
}
