using CalWater.Testing;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>What is wrong is named, with its grain, and every other grain goes on.</summary>
public sealed class BadInputTests : EngineTest
{
    private ITallyGrain Household => Grain<ITallyGrain>("acct-0012345678");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_grain_without_a_key_is_refused_by_the_name_of_its_interface(string? key)
    {
        var error = Assert.Throws<ArgumentException>(() => Grain<ITallyGrain>(key!));
        Assert.Contains(nameof(ITallyGrain), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x' or '1'='1")]
    [InlineData("¿ñandú? 水 \U0001F4A7")]
    [InlineData("a/b\\c\r\n\t%")]
    public async Task Any_text_is_a_key(string key)
    {
        await Grain<ITallyGrain>(key).Add(2);
        await RestartAsync();
        Assert.Equal(2, await Grain<ITallyGrain>(key).Get());
        Assert.Equal(0, await Household.Get());
    }

    [Fact]
    public async Task A_key_or_name_that_the_database_cannot_hold_takes_no_other_grain_with_it()
    {
        Task[] strange = [.. new[] { "a\0b", "\ud800" }.SelectMany(text => (Task[])
            [Grain<ITallyGrain>(text).Add(1), Grain<IAlarmGrain>("alarm").Remind(text, TimeSpan.FromHours(1), TimeSpan.FromHours(1))])];
        await Task.WhenAll(Enumerable.Range(0, 100).Select(key => Grain<ITallyGrain>($"{key}").Add(1)));
        foreach (var call in strange) Assert.True(await Record.ExceptionAsync(() => call) is null or OrleansException);
        Assert.Equal(2, await Grain<ITallyGrain>("7").Add(1));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{\"Total\":\"many\"}")]
    [InlineData("{\"Total\":99999999999999999999}")]
    public async Task A_row_that_is_no_such_state_is_named_and_can_be_mended(string payload)
    {
        await Household.Add(7);
        await StopAsync();
        await SqlAsync($"update grain_state set payload = '{payload}'");
        await StartAsync();
        var error = await Assert.ThrowsAsync<OrleansException>(Household.Get);
        Assert.StartsWith("tally/acct-0012345678: state 'tally' could not be read:", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Grain<ITallyGrain>("acct-2").Add(1));
        await SqlAsync("update grain_state set payload = '{\"Total\":7}' where grain_key = 'acct-0012345678'");
        Assert.Equal(8, await Household.Add(1));
    }

    [Fact]
    public async Task A_state_that_is_too_large_is_named_and_nothing_of_it_stays()
    {
        await Household.Note("short");
        var error = await Assert.ThrowsAsync<OrleansException>(() => Household.Note(new string('x', PlainSerializer.Largest)));
        Assert.StartsWith("tally/acct-0012345678: state 'remark' could not be written: A Remark of 1000", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Grain<ITallyGrain>("acct-2").Add(1));
        Assert.Equal("acct-0012345678 has 0, version none, not stored", await Household.Describe());
    }

    [Fact]
    public async Task A_broken_reminder_is_passed_over_and_another_comes()
    {
        var hour = TimeSpan.FromHours(1);
        await Grain<IAlarmGrain>("alarm").Remind("whole", hour, hour);
        await SqlAsync("insert into grain_reminders select grain_type, grain_key, 'halted', first_due, 0, next_due from grain_reminders");
        await RingsAsync(hour, "whole");
        await RingsAsync(hour, "whole", "whole");
        await Grain<IAlarmGrain>("alarm").Remind("halted", hour, hour);
        await RingsAsync(hour, "halted", "whole", "whole", "whole");
    }

    [Fact]
    public async Task A_clock_that_is_set_back_holds_reminders_until_their_time_and_nothing_else()
    {
        var hour = TimeSpan.FromHours(1);
        await Grain<IAlarmGrain>("alarm").Remind("nightly", hour, 24 * hour);
        Clock.AdjustTime(Clock.GetUtcNow() - (6 * hour));
        Assert.Equal(1, await Household.Add(1));
        var late = Grain<IHallGrain>("hall").Stay("stay");
        await Scene.Reached("stay");
        Clock.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<TimeoutException>(() => late);
        Scene.Open("stay");
        Scene.Events.Clear();
        await RingsAsync(6 * hour);
        await RingsAsync(hour, "nightly");
    }

    private async Task RingsAsync(TimeSpan after, params string[] names)
    {
        Clock.Advance(after);
        await Eventually.TrueAsync(async () => await SqlAsync(
            $"select count(*) from grain_reminders where period_ms > 0 and next_due <= '{Clock.GetUtcNow():yyyy-MM-dd HH:mm:ssK}'") is 0L);
        Assert.Equal(names, Scene.Events.Where(name => !name.StartsWith("stay", StringComparison.Ordinal)).Order());
    }
}
