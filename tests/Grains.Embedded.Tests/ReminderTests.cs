using CalWater.Testing;

namespace CalWater.Grains.Embedded.Tests;

public sealed class ReminderTests : EngineTest
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private IAlarmGrain Alarm => Grain<IAlarmGrain>("alarm");

    [Fact]
    public async Task A_reminder_comes_when_due_and_then_every_period()
    {
        await Alarm.Remind("nightly", Hour, 24 * Hour);
        await PassAsync(Hour, rings: 1);
        await PassAsync(24 * Hour, rings: 2);
    }

    [Fact]
    public async Task A_reminder_survives_a_restart()
    {
        await Alarm.Remind("nightly", Hour, 24 * Hour);
        await RestartAsync();
        await PassAsync(Hour, rings: 1);
    }

    [Fact]
    public async Task What_came_due_while_the_engine_was_down_comes_once()
    {
        await Alarm.Remind("nightly", Hour, 24 * Hour);
        await StopAsync();
        Clock.Advance(240 * Hour);
        await StartAsync();
        await PassAsync(TimeSpan.Zero, rings: 1);
        await PassAsync(Hour, rings: 2);
    }

    [Fact]
    public async Task A_changed_reminder_keeps_only_the_new_times()
    {
        await Alarm.Remind("nightly", Hour, 24 * Hour);
        await Alarm.Remind("nightly", 3 * Hour, 24 * Hour);
        await Alarm.Remind("other", 2 * Hour, 24 * Hour);
        await PassAsync(2 * Hour, rings: 1);
        Assert.Equal(["other"], Scene.Events);
    }

    [Fact]
    public async Task An_ended_reminder_comes_no_more()
    {
        await Alarm.Remind("ended", Hour, 24 * Hour);
        await Alarm.Remind("other", Hour, 24 * Hour);
        await Alarm.Forget("ended");
        await PassAsync(Hour, rings: 1);
        Assert.Equal(["other"], Scene.Events);
        Assert.False(await Alarm.Has("ended"));
        Assert.True(await Alarm.Has("other"));
    }

    [Fact]
    public async Task A_reminder_that_fails_comes_again_after_its_period_and_holds_up_no_other()
    {
        await Alarm.Remind("broken", Hour, Hour);
        await Grain<IAlarmGrain>("other").Remind("whole", Hour, Hour);
        await PassAsync(Hour, rings: 2);
        await PassAsync(Hour, rings: 4);
        Assert.Equal(2, Scene.Events.Count(name => name == "broken"));
    }

    [Fact]
    public async Task A_reminder_of_a_grain_that_no_longer_exists_holds_up_no_other()
    {
        await Alarm.Remind("whole", Hour, Hour);
        await SqlAsync("insert into grain_reminders select 'gone', grain_key, name, first_due, period_ms, next_due from grain_reminders");
        await PassAsync(Hour, rings: 1);
        await PassAsync(Hour, rings: 2);
    }

    [Fact]
    public async Task A_period_under_a_minute_is_refused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Alarm.Remind("hasty", Hour, TimeSpan.FromSeconds(59)));

    [Fact]
    public async Task A_timer_ticks_until_its_grain_leaves()
    {
        var minute = TimeSpan.FromMinutes(1);
        await Alarm.Tick(minute, minute);
        await PassAsync(minute, rings: 1);
        await PassAsync(minute, rings: 2);
        await RestartAsync();
        await Grain<IAlarmGrain>("other").Remind("whole", minute, minute);
        await PassAsync(minute, rings: 3);
        Assert.Equal(["tick", "tick", "whole"], Scene.Events);
    }

    private async Task PassAsync(TimeSpan time, int rings)
    {
        Clock.Advance(time);
        await Eventually.GetAsync(() => Task.FromResult(Scene.Events.Count), count => count >= rings);
        await NoneIsDueAsync();
        Assert.Equal(rings, Scene.Events.Count);
    }

    private Task NoneIsDueAsync() => Eventually.TrueAsync(async () =>
        await SqlAsync($"select count(*) from grain_reminders where next_due <= '{Clock.GetUtcNow():yyyy-MM-dd HH:mm:ssK}'") is 0L);
}
