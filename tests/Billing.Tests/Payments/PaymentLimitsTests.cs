using CalWater.Billing.Payments;
using CalWater.Grains.Payments;
using static CalWater.Billing.Tests.Payments.PaymentSamples;

namespace CalWater.Billing.Tests.Payments;

public sealed class PaymentLimitsTests
{
    private readonly PaymentLimits limits = new() { LargestAmount = 1000 };

    [Theory]
    [InlineData(50), InlineData(100_000)]
    public void Fifty_cents_up_to_the_largest_amount_may_be_paid(long cents) => Assert.Null(limits.Refusal(Command(cents)));

    [Theory]
    [InlineData(-100), InlineData(0), InlineData(49), InlineData(100_001), InlineData(100_000_000_000)]
    public void Any_other_amount_is_refused_with_both_limits(long cents) =>
        Assert.Equal(new AmountOutOfRange(new(50), new(100_000)), limits.Refusal(Command(cents)));

    [Fact]
    public void A_negative_share_cannot_hide_in_a_sum()
    {
        var command = Command() with { Allocations = [new(BillingCast.Household, new(9000)), new(BillingCast.Landlord, new(-700))] };
        Assert.IsType<AmountOutOfRange>(limits.Refusal(command));
    }
}
