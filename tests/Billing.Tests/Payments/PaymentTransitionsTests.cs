using CalWater.Billing.Payments;
using CalWater.Grains.Payments;
using static CalWater.Grains.Payments.PaymentStatus;

namespace CalWater.Billing.Tests.Payments;

public sealed class PaymentTransitionsTests
{
    private static readonly HashSet<(PaymentStatus, PaymentStatus)> Allowed =
    [
        (Created, Submitted), (Created, Canceled),
        (Submitted, Pending), (Submitted, Succeeded), (Submitted, Failed), (Submitted, Canceled), (Submitted, Unknown),
        (Unknown, Submitted), (Unknown, Pending), (Unknown, Succeeded), (Unknown, Failed), (Unknown, Canceled),
        (Pending, Succeeded), (Pending, Failed)
    ];

    [Fact]
    public void The_table_allows_these_steps_and_no_others()
    {
        var statuses = Enum.GetValues<PaymentStatus>();
        foreach (var from in statuses)
            foreach (var to in statuses)
                Assert.Equal(Allowed.Contains((from, to)), PaymentTransitions.Allow(from, to));
    }

    [Theory]
    [InlineData(Succeeded), InlineData(Failed), InlineData(Canceled)]
    public void Nothing_follows_an_end(PaymentStatus end) => Assert.True(end.IsTerminal());
}
