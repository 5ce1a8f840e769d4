using CalWater.Billing.Bills;
using CalWater.Billing.ShutOff;
using static CalWater.Billing.Tests.BillingCast;

namespace CalWater.Billing.Tests.ShutOff;

public sealed class ShutOffClockTests
{
    private static readonly DateOnly Due = new(2026, 11, 22);

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, 59)]
    [InlineData(59, 1)]
    [InlineData(60, 0)]
    [InlineData(61, 0)]
    public async Task A_home_has_sixty_days_from_the_due_date_that_it_missed(int days, int? left)
    {
        await using var cast = await CreateAsync();
        await cast.IssueAsync(SampleBills.Of(Household, 10) with { DueOn = Due });
        cast.Clock.Advance(TimeSpan.FromDays(days));
        var clock = await ClockAsync(cast);
        Assert.Equal((left, left is null ? null : Due.AddDays(60), left == 0), (clock?.DaysLeft, clock?.Earliest, clock?.HasRunOut is true));
    }

    [Fact]
    public async Task The_oldest_of_two_past_due_bills_counts_and_a_part_payment_or_a_new_bill_stops_nothing()
    {
        await using var cast = await CreateAsync();
        await BillAsync(cast, "old", Due);
        await BillAsync(cast, "next", Due.AddDays(30));
        cast.Clock.Advance(TimeSpan.FromDays(40));
        await cast.PayAsync(Household, 8299, "pi_part");
        await BillAsync(cast, "new", Due.AddDays(59));
        Assert.Equal(Due, (await ClockAsync(cast))!.PastDueSince);
    }

    [Fact]
    public async Task Paying_the_oldest_bill_turns_the_clock_to_the_next_and_paying_all_that_is_past_due_stops_it()
    {
        await using var cast = await CreateAsync();
        await BillAsync(cast, "old", Due);
        await BillAsync(cast, "next", Due.AddDays(30));
        await BillAsync(cast, "new", Due.AddDays(60));
        cast.Clock.Advance(TimeSpan.FromDays(60));
        await cast.PayAsync(Household, 8300, "pi_oldest");
        Assert.Equal((Due.AddDays(90), 30), ((await ClockAsync(cast))!.Earliest, (await ClockAsync(cast))!.DaysLeft));
        await cast.PayAsync(Household, 8300, "pi_next");
        Assert.Null(await ClockAsync(cast));
    }

    [Theory]
    [InlineData("residential", true)]
    [InlineData("Multi", true)]
    [InlineData("commercial", false)]
    [InlineData("Fire", false)]
    public void The_law_protects_homes_alone(string customerClass, bool isHome) => Assert.Equal(isHome, ShutOffClock.Protects(customerClass));

    private static async Task<ShutOffClock?> ClockAsync(BillingCast cast) => ShutOffClock.Of(await cast.Balances.FindAsync(Household), "residential");

    private static Task<Bill> BillAsync(BillingCast cast, string number, DateOnly due) =>
        cast.IssueAsync(SampleBills.Of(Household, 10) with { Number = new(number), IssuedOn = due.AddDays(-19), DueOn = due });
}
