using CalWater.Billing.Autopay;

namespace CalWater.Billing.Tests.Autopay;

/// <summary>Reg E 1005.10(d) and the Nacha rules for WEB debits: a debit moves later for its notice, never earlier.</summary>
public sealed class AutoPayTimingsTests
{
    private static readonly DateOnly Due = new(2026, 12, 11);

    [Theory]
    [InlineData(0, "2026-11-22", "2026-12-11"), InlineData(5, "2026-11-22", "2026-12-06")]
    [InlineData(0, "2026-12-01", "2026-12-11"), InlineData(0, "2026-12-02", "2026-12-12"), InlineData(5, "2026-12-02", "2026-12-12")]
    [InlineData(0, "2026-12-20", "2026-12-30")]
    public void A_debit_is_on_the_chosen_day_and_at_least_ten_days_after_its_notice(int daysBefore, string today, string expected) =>
        Assert.Equal(Day(expected), AutoPayTimings.DebitOn(Due, daysBefore, Day(today)));

    [Theory]
    [InlineData(0, "2026-12-11"), InlineData(5, "2026-12-08"), InlineData(2, "2026-12-09")]
    public void Another_day_is_announced_seven_days_ahead_and_the_same_day_stays(int daysBefore, string expected) =>
        Assert.Equal(Day(expected), AutoPayTimings.MovedTo(Due, daysBefore, Due, Day("2026-12-01")));

    [Theory]
    [InlineData(1, "2026-12-11", "2026-12-12"), InlineData(2, "2026-12-12", "2026-12-14"), InlineData(3, "2026-12-14", "2026-12-16")]
    [InlineData(1, "2026-12-20", "2026-12-21")]
    public void A_declined_debit_is_tried_again_one_three_and_five_days_after_the_first_try(int attempt, string today, string expected) =>
        Assert.Equal(Day(expected), AutoPayTimings.RetryOn(Due, attempt, Day(today)));

    [Fact]
    public void After_the_fourth_try_there_is_no_other() => Assert.Null(AutoPayTimings.RetryOn(Due, 4, Due.AddDays(5)));

    [Fact]
    public void No_notice_is_ever_shorter_than_ten_days()
    {
        for (var issued = Due.AddDays(-40); issued < Due.AddDays(40); issued = issued.AddDays(1))
            for (var before = 0; before <= AutoPayTimings.MostDaysBefore; before++)
                Assert.InRange(AutoPayTimings.DebitOn(Due, before, issued).DayNumber - issued.DayNumber, AutoPayTimings.NoticeDays, 100);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
