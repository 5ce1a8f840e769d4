using CalWater.Identity.Logins;

namespace CalWater.Identity.Tests.Logins;

public sealed class FailuresTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Four_wrong_tries_pause_nothing_and_the_fifth_does()
    {
        Assert.False(After(4).ArePaused(Noon));
        Assert.True(After(5).ArePaused(Noon));
        Assert.False(After(5).ArePaused(Noon.AddSeconds(30)));
    }

    [Theory]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    [InlineData(8, 240)]
    [InlineData(11, 1920)]
    [InlineData(12, 3600)]
    [InlineData(500, 3600)]
    public void The_pause_grows_from_half_a_minute_to_an_hour(int failures, int seconds) =>
        Assert.Equal(Noon.AddSeconds(seconds), Examined(failures).PausedUntil);

    [Fact]
    public void Tries_during_a_pause_are_counted_and_do_not_prolong_it()
    {
        var failures = After(50);
        Assert.Equal(50, failures.Count);
        Assert.Equal(Noon.AddSeconds(30), failures.PausedUntil);
    }

    [Fact]
    public void A_try_that_was_right_after_all_takes_its_pause_back()
    {
        var failures = After(5).But(attempt: 5);
        Assert.Equal(4, failures.Count);
        Assert.False(failures.ArePaused(Noon));
    }

    [Fact]
    public void A_right_try_does_not_lift_the_pause_of_a_wrong_one() =>
        Assert.True(After(5).But(attempt: 3).ArePaused(Noon));

    [Fact]
    public void The_owner_is_told_of_a_pause_once_a_day()
    {
        var failures = After(5);
        Assert.True(failures.TellsOwner(5));
        Assert.False(failures.TellsOwner(4));
        var told = failures with { OwnerToldAt = Noon };
        var next = told.Another(Noon.AddMinutes(1));
        Assert.False(next.TellsOwner(6));
        Assert.True(next.Another(Noon.AddDays(2)).TellsOwner(7));
    }

    [Fact]
    public void Word_of_a_pause_is_owed_until_the_owner_is_told_and_not_of_one_that_was_taken_back()
    {
        Assert.True(After(5).OweWord);
        Assert.False(After(4).OweWord);
        Assert.False(After(5).But(attempt: 5).OweWord);
        Assert.False(After(5).Told(Noon.AddSeconds(20)).OweWord);
        Assert.True(After(5).Told(Noon.AddDays(-1)).OweWord);
    }

    [Fact]
    public void The_hundredth_failure_in_a_row_ends_the_password_however_long_one_waits()
    {
        Assert.False(After(99).ArePaused(Noon.AddYears(1)));
        Assert.True(After(100).ArePaused(Noon.AddYears(1)));
    }

    [Fact]
    public void The_owner_is_told_once_that_the_password_works_no_more_also_right_after_a_pause()
    {
        var failures = After(99).Told(Noon).Another(Noon);
        Assert.True(failures.TellsOwner(100));
        Assert.False(failures.Told(Noon).Another(Noon.AddYears(1)).TellsOwner(101));
    }

    private static Failures After(int tries) =>
        Enumerable.Range(0, tries).Aggregate(Failures.None, (failures, _) => failures.Another(Noon));

    private static Failures Examined(int tries) => (Failures.None with { Count = tries - 1 }).Another(Noon);
}
