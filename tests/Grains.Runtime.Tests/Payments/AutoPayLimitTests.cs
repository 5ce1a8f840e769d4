using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>Bills that are more than the customer, or the utility, lets one debit be.</summary>
public sealed class AutoPayLimitTests : AutoPayTestCase
{
    [Fact]
    public async Task A_bill_over_the_limit_is_not_taken_and_its_customer_hears_of_it_at_once()
    {
        await Home.EnrolAsync(limit: new(8000));
        var mail = (await Lab.MailsAsync("over your limit"))[0];
        Assert.Contains("$83.00", mail.Text);
        Assert.Contains("/pay", mail.Text);
        await Home.LiveAsync(20);
        Assert.Equal((DebitStatus.OverLimit, 0), (await Home.StatusAsync(), await Lab.ChargesAsync()));
    }

    [Fact]
    public async Task A_limit_lowered_below_an_announced_debit_gives_it_up_and_says_so()
    {
        var method = await Home.EnrolAsync();
        Assert.Equal(AutoPayVerdict.Changed, await Home.SetUpAsync(method, limit: new(8000)));
        Assert.Contains("$83.00", Assert.Single(await Lab.MailsAsync("over your limit")).Text);
        Assert.Equal(DebitStatus.OverLimit, await Home.StatusAsync());
    }

    [Fact]
    public async Task A_bill_above_the_largest_payment_is_not_taken_and_its_customer_hears_of_it_at_once()
    {
        await TakeAtMostAsync(50);
        await Home.EnrolAsync();
        var mail = Assert.Single(await Lab.MailsAsync("more than one payment may be")).Text;
        foreach (var fact in new[] { "$83.00", "$50.00", "/pay" }) Assert.Contains(fact, mail);
        await Home.LiveAsync(20);
        Assert.Equal((DebitStatus.TooLarge, 0), (await Home.StatusAsync(), await Lab.ChargesAsync()));
    }

    [Fact]
    public async Task A_debit_that_became_too_large_after_its_notice_is_given_up_and_told_once()
    {
        await Home.EnrolAsync();
        await TakeAtMostAsync(50);
        await Home.LiveAsync(22);
        Assert.Single(await Lab.MailsAsync("more than one payment may be"));
        Assert.Equal((DebitStatus.TooLarge, 0, AutoPayStatus.On), (await Home.StatusAsync(), await Lab.ChargesAsync(), (await Home.LineAsync()).Status));
        Assert.Equal(0, await Home.RunAsync());
    }

    /// <summary>The utility lowers what one payment may be.</summary>
    private Task TakeAtMostAsync(decimal dollars)
    {
        Lab.LargestAmount = dollars;
        return Lab.RestartAsync();
    }
}
